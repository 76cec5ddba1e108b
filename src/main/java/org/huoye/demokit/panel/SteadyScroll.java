package org.huoye.demokit.panel;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls up and down; its content keeps its width whether or not the bar is there, so that nothing jumps. */
final class SteadyScroll extends ScrollPane {

    private static final double BAR = 12;

    SteadyScroll(Region content) {
        super(content);
        getStyleClass().add("steady-scroll");
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.minWidthProperty().bind(widthProperty().subtract(BAR));
        content.prefWidthProperty().bind(content.minWidthProperty());
        content.maxWidthProperty().bind(content.minWidthProperty());
    }
}
