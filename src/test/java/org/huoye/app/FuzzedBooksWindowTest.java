package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huoye.markdown.FuzzedBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of the random documents in the real window: the page shows them, nothing runs, the JavaFX thread stays free. */
class FuzzedBooksWindowTest {

    private static final long SEED = Long.getLong("huoye.seed", 1);
    private static final int DOCUMENTS = 60;

    /** Longest time that the thread may work in one piece; a cold code path may take twice that, once. */
    private static final double HELD_MILLIS = 50;

    @TempDir
    Path folder;

    @Test
    void randomDocumentsDoNotHoldTheWindow() throws Exception {
        List<String> held = new ArrayList<>();
        Path calm = Files.writeString(folder.resolve("calm.md"), "# 平静\n\n正文\n");
        try (TestWindow test = TestWindow.reading(calm, folder.resolve("home"));
                FxStallWatcher stalls = new FxStallWatcher()) {
            for (long seed = SEED; seed < SEED + DOCUMENTS; seed++) {
                Path file = Files.write(folder.resolve(seed + ".md"), FuzzedBooks.document(seed));
                stalls.reset();
                TestWindow.onFx(() -> {
                    test.model().open(file);
                    return true;
                });
                test.waitUntil(() -> !test.model().openingProperty().get(), "document " + seed);
                test.waitForPage();
                double longest = stalls.longestWork(1).getFirst();
                if (longest > HELD_MILLIS) {
                    held.add("document " + seed + " held the thread " + longest + " ms");
                }
                assertEquals("about:blank", test.script("location.href"), () -> "document " + file);
                assertEquals(0, ((Number) test.script("document.scripts.length")).intValue(), () -> "document " + file);
                assertTrue(longest < 2 * HELD_MILLIS, held::toString);
            }
        }
        assertTrue(held.size() <= 1, held::toString);
    }
}
