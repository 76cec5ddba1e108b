package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huoye.markdown.HostileBooks;
import org.huoye.markdown.HostileBooks.HostileBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile text in the real window: the page shows something, nothing runs, the JavaFX thread stays free. */
class HostileBooksWindowTest {

    @TempDir
    static Path folder;

    /** Longest time that the thread may work in one piece; once a book, a cold code path may take twice that. */
    private static final double HELD_MILLIS = 50;

    /** Larger files are refused with a sentence. */
    private static final int LARGEST = 4 << 20;

    private static TestWindow test;
    private static FxStallWatcher stalls;

    static Stream<HostileBook> books() {
        return HostileBooks.all();
    }

    @BeforeAll
    static void openWindow() throws Exception {
        Path calm = Files.writeString(folder.resolve("calm.md"), "# 平静\n\n正文\n");
        test = TestWindow.reading(calm, folder.resolve("home"));
        stalls = new FxStallWatcher();
    }

    @AfterAll
    static void closeWindow() {
        stalls.close();
        test.close();
    }

    @ParameterizedTest
    @MethodSource("books")
    void hostileBookDoesNotHoldTheWindow(HostileBook book) throws Exception {
        Path file = folder.resolve(book.name() + ".md");
        Files.write(file, book.markdown().get().getBytes(StandardCharsets.UTF_8));
        stalls.reset();
        TestWindow.onFx(() -> {
            test.model().open(file);
            return true;
        });
        test.waitUntil(() -> !test.model().openingProperty().get(), "the chapter");
        boolean refused = test.model().noticeProperty().get() != null;
        assertEquals(Files.size(file) > LARGEST, refused);
        test.waitForPage();
        List<Double> work = stalls.longestWork(2);
        assertTrue(work.get(0) < 2 * HELD_MILLIS && work.get(1) < HELD_MILLIS, () -> "the thread was held " + work);
        assertEquals("about:blank", test.script("location.href"));
        assertEquals(0, ((Number) test.script("document.scripts.length")).intValue());
    }
}
