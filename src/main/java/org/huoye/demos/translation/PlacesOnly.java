package org.huoye.demos.translation;

import org.huoye.inference.Placement;
import org.huoye.inference.trace.RunListener;

/** Passes on where operations ran, and no more: the tensors of the first sentence are shown, those of others look alike. */
record PlacesOnly(RunListener next) implements RunListener {

    @Override
    public boolean looksInside() {
        return false;
    }

    @Override
    public void placement(Placement placement) {
        next.placement(placement);
    }
}
