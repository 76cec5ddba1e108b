package org.huoye.reader.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import javafx.scene.web.WebView;
import org.huoye.demokit.panel.FxThread;
import org.huoye.ui.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that was closed leaves nothing behind: the tour of a book makes one for each chapter. */
class ClosedPageTest {

    private static final int PATIENCE = 200;

    @TempDir
    Path folder;

    @Test
    void closedPageIsForgotten() throws Exception {
        WeakReference<WebView> closed = shownAndClosed();
        for (int i = 0; i < PATIENCE && closed.get() != null; i++) {
            System.gc();
            Thread.sleep(50);
        }
        assertNull(closed.get(), "something still holds the page");
    }

    @Test
    void closedPageTakesWhatStillComesWithoutAWord() throws Exception {
        TestPage page = TestPage.showing(folder, "# 页\n\n正文。\n");
        page.close();
        page.show("# 另一页\n\n" + "正文。\n\n".repeat(2_000));
        FxThread.run(() -> {
            page.host.goTo("");
            page.host.find("正文", false);
            page.host.setTextScale(1.5);
            page.host.setScheme(Scheme.DARK, true);
            assertFalse(page.host.completeProperty().get());
        });
    }

    private WeakReference<WebView> shownAndClosed() throws Exception {
        try (TestPage page = TestPage.showing(folder, "# 页\n\n正文。\n")) {
            return new WeakReference<>(page.web());
        }
    }
}
