package org.huoye.demokit.panel;

import java.net.URI;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/** A link of a demo's view that leads to a place of the book. JavaFX thread only. */
public final class PlaceLink extends Hyperlink {

    /**
     * @param words what it says, such as {@code 章 › 小节}
     * @param name what the tooltip shows and screen readers say
     */
    public PlaceLink(URI place, String words, String name) {
        super(words);
        getStyleClass().add("place-link");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setTooltip(new Tooltip(name));
        setAccessibleText(name);
        setOnAction(event -> {
            setVisited(false);
            fireEvent(new PlaceEvent(place));
        });
    }
}
