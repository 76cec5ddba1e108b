package org.huoye.demokit.panel;

import javafx.scene.Node;
import org.huoye.demokit.ResultView;
import org.huoye.media.Picture;

/**
 * Draws results on one picture: what stands for the result in small is the picture with its overlays, and the picture is
 * scaled before it is shown.
 *
 * @param <R> result
 */
public interface PictureResultView<R extends Record> extends ResultView<Picture, R> {

    /** All that is shown; the same one for life. */
    PictureColumn column();

    @Override
    default Node node() {
        return column();
    }

    @Override
    default Node figure() {
        return column().figure().drawn();
    }

    @Override
    default void prepare(Picture input) {
        column().figure().prepare(input);
    }
}
