package org.huoye.reader.page;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.input.DragEvent;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shuts every way out of a view: no window, no dialog, no drop, no navigation, no menu of the engine's own. */
final class PageDoors {

    private static final Logger LOG = LoggerFactory.getLogger(PageDoors.class);

    private PageDoors() {
    }

    /** @param scratch a folder that may be deleted at any time, for the engine's own use */
    static void shut(WebView view, Path scratch) {
        view.setContextMenuEnabled(false);
        view.addEventFilter(DragEvent.ANY, DragEvent::consume);
        WebEngine engine = view.getEngine();
        engine.setUserDataDirectory(scratch.resolve("page").toFile());
        engine.setCreatePopupHandler(features -> null);
        engine.setConfirmHandler(message -> false);
        engine.setPromptHandler(data -> null);
        engine.setOnAlert(event -> LOG.info("the page wanted to show an alert"));
        engine.locationProperty().addListener((observable, before, now) -> {
            if (now != null && !now.isEmpty() && !now.equals("about:blank")) {
                LOG.warn("the page wanted to go to {}", now);
                Platform.runLater(() -> engine.getLoadWorker().cancel());
            }
        });
    }
}
