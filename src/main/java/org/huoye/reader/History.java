package org.huoye.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.huoye.reader.page.Locator;

/** Where the reader has been, as a browser keeps it. */
final class History {

    private static final int MOST = 200;

    private final List<Place> places = new ArrayList<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private int at = -1;

    /** Goes somewhere new; what lay ahead is forgotten. */
    void visit(Place place) {
        places.subList(at + 1, places.size()).clear();
        places.add(place);
        if (places.size() > MOST) {
            places.removeFirst();
        }
        at = places.size() - 1;
        update();
    }

    /** Keeps where the present place was left. */
    void leave(Locator where) {
        if (at >= 0) {
            places.set(at, places.get(at).leftAt(where));
        }
    }

    Optional<Place> back() {
        return step(-1);
    }

    Optional<Place> forward() {
        return step(1);
    }

    private Optional<Place> step(int by) {
        int to = at + by;
        if (to < 0 || to >= places.size()) {
            return Optional.empty();
        }
        at = to;
        update();
        return Optional.of(places.get(at));
    }

    void clear() {
        places.clear();
        at = -1;
        update();
    }

    private void update() {
        canGoBack.set(at > 0);
        canGoForward.set(at < places.size() - 1);
    }

    ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }
}
