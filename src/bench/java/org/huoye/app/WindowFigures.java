package org.huoye.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.huoye.demokit.panel.PanelState;
import org.huoye.markdown.HostileBooks;
import org.huoye.platform.Installation;

/**
 * What a reader feels in the real window, on JavaFX's headless platform: how soon a chapter is painted, how long the
 * JavaFX thread is held. It lies beside the window to reach what is not public.
 */
public final class WindowFigures {

    private static final int SWITCHES = 60;
    private static final int PARAGRAPHS_OF_A_LONG_CHAPTER = 1500;
    private static final int LONG_CHAPTERS = 12;
    private static final int CHARACTERS_OF_A_MONSTER = 1_000_000;

    /** What measure of the FX thread's work is worth naming. */
    private static final double TARGET_MILLIS = 50;

    private final Path folder;

    /** @param folder for books and settings made on the way */
    public WindowFigures(Path folder) {
        this.folder = folder;
    }

    /** Values in milliseconds by what they measure. */
    public Map<String, List<Double>> measure() throws Exception {
        Map<String, List<Double>> figures = new TreeMap<>();
        try (var window = TestWindow.reading(Installation.find().content(), folder.resolve("home"));
                var stalls = new FxStallWatcher()) {
            switchChapters(window, stalls, figures);
            openLongChapters(window, stalls, figures);
            runDemo(window, stalls, figures);
            openHostileBooks(window, stalls, figures);
        }
        return figures;
    }

    private void switchChapters(TestWindow window, FxStallWatcher stalls, Map<String, List<Double>> figures)
            throws Exception {
        Path book = longBook();
        open(window, book);
        stalls.reset();
        List<Double> painted = new ArrayList<>();
        List<Double> complete = new ArrayList<>();
        for (int i = 0; i < SWITCHES; i++) {
            boolean forward = i % 2 == 0;
            long start = System.nanoTime();
            painted.add(firstSlice(window, start, forward ? window.model()::goNext : window.model()::goPrevious));
            window.waitForPage();
            complete.add((System.nanoTime() - start) / 1e6);
        }
        figures.put("switch between a short and a long chapter, first slice painted", painted.subList(4, SWITCHES));
        figures.put("switch between a short and a long chapter, all of it in the page", complete.subList(4, SWITCHES));
        stalls(figures, "switching chapters", stalls);
    }

    /** Chapters of a million characters, each opened once, so that none is kept from before. */
    private void openLongChapters(TestWindow window, FxStallWatcher stalls, Map<String, List<Double>> figures)
            throws Exception {
        Path book = bookOfLongChapters();
        open(window, book);
        stalls.reset();
        List<Double> painted = new ArrayList<>();
        for (int i = 1; i < LONG_CHAPTERS; i++) {
            painted.add(firstSlice(window, System.nanoTime(), window.model()::goNext));
            window.waitUntil(() -> Objects.requireNonNull(window.model().pageProperty().get()).chapter().whole(),
                    "the whole chapter");
            window.waitForPage();
        }
        figures.put("switch to a chapter of a million characters, first slice painted", painted);
        stalls(figures, "opening chapters of a million characters", stalls);
    }

    private Path bookOfLongChapters() throws IOException {
        Path book = Files.createDirectories(folder.resolve("long"));
        StringBuilder summary = new StringBuilder("# 目录\n\n");
        for (int i = 0; i < LONG_CHAPTERS; i++) {
            summary.append("- [第 ").append(i).append(" 章](").append(i).append(".md)\n");
            StringBuilder text = new StringBuilder("# 第 " + i + " 章\n\n");
            for (int section = 1; text.length() < CHARACTERS_OF_A_MONSTER; section++) {
                text.append("## ").append(section).append("\n\n")
                        .append("卷积核在图片上滑动，每到一处做一次乘加，得到**特征图**的一个数。\n\n".repeat(24));
            }
            Files.writeString(book.resolve(i + ".md"), text);
        }
        Files.writeString(book.resolve("SUMMARY.md"), summary);
        return book;
    }

    /** Goes to another chapter and tells the milliseconds until its first slice is laid out for the frame. */
    private static double firstSlice(TestWindow window, long start, Runnable go) throws Exception {
        CompletableFuture<Long> shown = new CompletableFuture<>();
        Subscription first = TestWindow.onFx(() -> {
            Subscription toPage = window.model().pageProperty()
                    .subscribe((before, page) -> afterPulse(window.window.scene(), shown));
            go.run();
            return toPage;
        });
        double millis = (shown.get(30, TimeUnit.SECONDS) - start) / 1e6;
        TestWindow.onFx(() -> {
            first.unsubscribe();
            return true;
        });
        return millis;
    }

    /** Opens a book and waits until it, and no longer the one before, is in the page. */
    private static void open(TestWindow window, Path book) throws Exception {
        TestWindow.onFx(() -> {
            window.model().open(book);
            return true;
        });
        window.waitUntil(() -> !window.model().openingProperty().get(), "the chapter");
        window.waitForPage();
    }

    /** Tells the time when the frame that is now due has been laid out. */
    private static void afterPulse(Scene scene, CompletableFuture<Long> shown) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                shown.complete(System.nanoTime());
            }
        });
        Platform.requestNextPulse(); // without anything new to lay out none would be due
    }

    private Path longBook() throws IOException {
        Path book = Files.createDirectories(folder.resolve("book"));
        Files.writeString(book.resolve("SUMMARY.md"), "# 目录\n\n- [短](short.md)\n- [长](long.md)\n");
        Files.writeString(book.resolve("short.md"), "# 短\n\n" + "反向传播沿计算图逐层求梯度。\n\n".repeat(60));
        Files.writeString(book.resolve("long.md"), "# 长\n\n"
                + "卷积核在图片上滑动，每到一处做一次乘加，得到**特征图**的一个数。\n\n".repeat(PARAGRAPHS_OF_A_LONG_CHAPTER));
        return book;
    }

    private void runDemo(TestWindow window, FxStallWatcher stalls, Map<String, List<Double>> figures)
            throws Exception {
        open(window, Installation.find().content());
        stalls.reset();
        window.clickInPage(".demo-card.known", 200, 30);
        window.waitUntil(() -> window.window.demos().isOpen(), "the panel");
        window.waitUntil(() -> window.window.demos().state() == PanelState.DONE, "the first result");
        stalls(figures, "opening the panel, loading models, first run", stalls);
    }

    private void openHostileBooks(TestWindow window, FxStallWatcher stalls, Map<String, List<Double>> figures)
            throws Exception {
        List<Double> worked = new ArrayList<>();
        for (HostileBooks.HostileBook book : HostileBooks.all().toList()) {
            Path file = folder.resolve(book.name() + ".md");
            Files.write(file, book.markdown().get().getBytes(StandardCharsets.UTF_8));
            stalls.reset();
            open(window, file);
            double longest = stalls.longestWork(1).getFirst();
            worked.add(longest);
            if (longest > TARGET_MILLIS) {
                System.out.printf("FX thread: %.1f ms at %s%n", longest, book.name());
            }
        }
        figures.put("FX thread: longest work in one piece, for each hostile book", worked);
    }

    private static void stalls(Map<String, List<Double>> figures, String during, FxStallWatcher stalls) {
        figures.put("FX thread: ten longest waits while " + during, stalls.longestWaits(10));
        figures.put("FX thread: ten longest pieces of work while " + during, stalls.longestWork(10));
    }
}
