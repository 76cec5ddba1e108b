package org.huoye.reader.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    private static final int ROUNDS = 15;

    /** Makes the engine collect what it needs no more. */
    private static final String GARBAGE = "JSON.stringify(Array.from({length: 100000}, (nothing, n) => ({n}))).length";

    @TempDir
    Path folder;

    @Test
    void closedPageIsForgotten() throws Exception {
        WeakReference<WebView> closed = shownAndClosed();
        try (TestPage other = TestPage.showing(folder, "# 另一页\n\n正文。\n")) {
            for (int i = 0; i < PATIENCE && closed.get() != null; i++) {
                other.script(GARBAGE); // the engine lets go of a document with a collection of its own
                System.gc();
                Thread.sleep(50);
            }
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

    /** The engine mixes up the scripts of pages once the Java side of closed ones is collected: seen as a page gone deaf. */
    @Test
    void openPageAnswersWhateverBecomesOfClosedOnes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            shownAndClosed();
            shownAndClosed();
            try (TestPage open = TestPage.showing(folder, "# 页\n\n正文。\n\n" + "又一段。\n\n".repeat(300))) {
                for (int i = 0; i < 3; i++) {
                    System.gc();
                    Thread.sleep(20);
                    open.script(GARBAGE);
                    open.find("又一段");
                    assertEquals(300, open.found().count());
                }
            }
        }
    }

    private WeakReference<WebView> shownAndClosed() throws Exception {
        try (TestPage page = TestPage.showing(folder, "# 页\n\n正文。\n")) {
            return new WeakReference<>(page.web());
        }
    }
}
