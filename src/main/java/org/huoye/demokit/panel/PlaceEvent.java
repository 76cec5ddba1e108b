package org.huoye.demokit.panel;

import java.io.Serial;
import java.net.URI;
import javafx.event.Event;
import javafx.event.EventType;

/**
 * The reader wants to see a place of the book or another demo. A view fires it at one of its nodes, the panel goes there;
 * where there is no panel, as in a report picture, nothing happens.
 */
public final class PlaceEvent extends Event {

    public static final EventType<PlaceEvent> GO = new EventType<>(Event.ANY, "HUOYE_PLACE_GO");

    @Serial
    private static final long serialVersionUID = 1L;

    private final URI place;

    public PlaceEvent(URI place) {
        super(GO);
        this.place = place;
    }

    public URI place() {
        return place;
    }
}
