package org.huoye.reader.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The place of a chapter that was asked for: the page goes there as soon as it holds it. JavaFX thread only. */
final class WantedPlace {

    private @Nullable String anchor;
    private Locator place = Locator.TOP;

    /** Asks for an anchor, or for another place if that is empty. */
    void set(String wantedAnchor, Locator wantedPlace) {
        anchor = wantedAnchor.isEmpty() ? null : wantedAnchor;
        place = wantedPlace;
    }

    /** Whether the page is not there yet. The top is where every page begins. */
    boolean isAhead() {
        return anchor != null || !place.isTop();
    }

    /**
     * Goes there if it is in the page.
     *
     * @param last whether nothing more comes: the page goes as near as it can
     */
    void goTo(PageScript script, boolean last) {
        String wanted = anchor;
        if (wanted != null && script.has(wanted)) {
            anchor = null;
            script.show(wanted);
        } else if (wanted == null && !place.isTop() && (last || script.hasPlace(place))) {
            script.goTo(place);
            place = Locator.TOP;
        }
    }

    /** Gives up an anchor that is nowhere in the chapter. @return the anchor, if there was one */
    Optional<String> giveUp() {
        Optional<String> nowhere = Optional.ofNullable(anchor);
        anchor = null;
        return nowhere;
    }
}
