package org.huoye.reader.page;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.web.WebView;

/**
 * Holds the view at its place. For pictures at a larger scale the view is laid out that much larger, its content zoomed to
 * match, and scaled back: a snapshot that is scaled up then shows drawn, not stretched, letters.
 */
final class PageFrame extends Region {

    private final WebView view;
    private final Scale back = new Scale(1, 1);
    private double detail = 1;

    PageFrame(WebView view) {
        this.view = view;
        view.getTransforms().setAll(back);
        getChildren().setAll(view);
    }

    void setDetail(double pixels) {
        detail = pixels;
        back.setX(1 / pixels);
        back.setY(1 / pixels);
        view.setZoom(pixels);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        view.resizeRelocate(0, 0, getWidth() * detail, getHeight() * detail);
    }
}
