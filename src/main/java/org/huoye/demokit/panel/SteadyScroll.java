package org.huoye.demokit.panel;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls up and down; its content keeps its width whether or not the bar is there, so that nothing jumps. JavaFX thread only. */
public final class SteadyScroll extends ScrollPane {

    private static final double BAR = 12;

    SteadyScroll(Region content) {
        super(content);
        getStyleClass().add("steady-scroll");
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.minWidthProperty().bind(widthProperty().subtract(BAR));
        content.prefWidthProperty().bind(content.minWidthProperty());
        content.maxWidthProperty().bind(content.minWidthProperty());
    }

    /** Brings the top of a node to the top of the page it scrolls in, as far as the page goes; nothing outside of one. */
    public static void bringToTop(Node node) {
        for (Parent above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof SteadyScroll scroll) {
                scroll.applyCss();
                scroll.layout();
                Node content = scroll.getContent();
                double top = content.sceneToLocal(node.localToScene(0, 0)).getY();
                double hidden = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
                scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
                return;
            }
        }
    }
}
