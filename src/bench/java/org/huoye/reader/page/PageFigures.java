package org.huoye.reader.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.huoye.app.FxStallWatcher;
import org.huoye.demokit.panel.FxThread;

/**
 * A chapter of a million characters in the page, on JavaFX's headless platform: its first painting, the frames while it is
 * scrolled, a search through all of it. It lies beside the page to reach what is not public.
 */
public final class PageFigures {

    private static final int CHARACTERS = 1_000_000;
    private static final int FRAMES = 600;
    private static final int PIXELS_A_FRAME = 40;
    private static final double MILLI = 1e6;

    private final Path folder;

    /** @param folder for files made on the way */
    public PageFigures(Path folder) {
        this.folder = folder;
    }

    /** Values in milliseconds by what they measure. */
    public Map<String, List<Double>> measure() throws Exception {
        Map<String, List<Double>> figures = new TreeMap<>();
        String text = chapter();
        try (TestPage page = TestPage.showing(folder, chapter().substring(0, 50_000));
                FxStallWatcher stalls = new FxStallWatcher()) {
            PageContent content = page.content(text);
            stalls.reset();
            figures.put("1,000,000 characters: first slice laid out", List.of(show(page, content)));
            page.waitUntilComplete();
            figures.put("1,000,000 characters: ten longest pieces of FX work until it rests", stalls.longestWork(10));
            figures.put("1,000,000 characters: time between frames while scrolling", scroll(page));
            stalls.reset();
            long start = System.nanoTime();
            page.find("注意力");
            page.found();
            figures.put("1,000,000 characters: search through all of it", List.of((System.nanoTime() - start) / MILLI));
            figures.put("1,000,000 characters: ten longest pieces of FX work of that search", stalls.longestWork(10));
            FxThread.run(page.host::endFind);
            page.script("window.scrollTo(0, document.documentElement.scrollHeight / 2)");
            figures.put("1,000,000 characters: time between frames in its middle, all of it in the page", scroll(page));
        }
        return figures;
    }

    private static double show(TestPage page, PageContent content) throws Exception {
        long start = System.nanoTime();
        CompletableFuture<Long> seen = FxThread.call(() -> {
            CompletableFuture<Long> shown = new CompletableFuture<>();
            page.host.show(content);
            Scene scene = page.web().getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    shown.complete(System.nanoTime());
                }
            });
            Platform.requestNextPulse();
            return shown;
        });
        return (seen.get(30, TimeUnit.SECONDS) - start) / MILLI;
    }

    private static List<Double> scroll(TestPage page) throws Exception {
        List<Double> between = new ArrayList<>();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        FxThread.run(() -> new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                if (last != 0) {
                    between.add((now - last) / MILLI);
                }
                last = now;
                if (between.size() >= FRAMES) {
                    stop();
                    done.complete(true);
                } else {
                    page.web().getEngine().executeScript("window.scrollBy(0, " + PIXELS_A_FRAME + ")");
                }
            }
        }.start());
        done.get(120, TimeUnit.SECONDS);
        return between;
    }

    private static String chapter() {
        String sentence = "深度学习用许多层的神经网络从数据里学出特征，注意力把远处的词连在一起。";
        StringBuilder text = new StringBuilder("# 很长的一章\n\n");
        for (int i = 0; text.length() < CHARACTERS; i++) {
            switch (i % 24) {
                case 0 -> text.append("## 第 ").append(i / 24 + 1).append(" 节\n\n");
                case 7 -> text.append("```python\nfor i in range(").append(i).append("):\n    print(i * 2)\n```\n\n");
                case 15 -> text.append("| 名称 | 值 |\n|---|--:|\n| 甲 | ").append(i).append(" |\n| 乙 | 2.5 |\n\n");
                default -> text.append(sentence.repeat(1 + i % 4)).append("第 ").append(i)
                        .append(" 段，**卷积**核 `model`。\n\n");
            }
        }
        return text.toString();
    }
}
