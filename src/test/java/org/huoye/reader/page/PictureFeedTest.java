package org.huoye.reader.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.huoye.demokit.panel.FxThread;
import org.huoye.jobs.Lane;
import org.huoye.markdown.RenderedChapter.PictureRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures on their way into the page, without a page. */
class PictureFeedTest {

    private final List<CompletableFuture<?>> reading = new ArrayList<>();
    private final List<Lane.Urgency> urgencies = new ArrayList<>();
    private final PictureFeed feed = new PictureFeed(new Lane() {
        @Override
        public <T> CompletableFuture<T> submit(Urgency urgency, Callable<T> work) {
            CompletableFuture<T> done = new CompletableFuture<>();
            reading.add(done);
            urgencies.add(urgency);
            return done;
        }

        @Override
        public void close() {
            reading.clear();
        }
    }, use -> {
    }, () -> {
    });

    @BeforeEach
    void startToolkit() throws Exception {
        FxThread.start();
    }

    private static Map<String, PictureRef> pictures(String... names) {
        Map<String, PictureRef> pictures = new java.util.TreeMap<>();
        for (String name : names) {
            pictures.put("p" + (pictures.size() + 1), new PictureRef(name, "", Path.of("/book", name)));
        }
        return pictures;
    }

    @SuppressWarnings("unchecked")
    private void come(int index) {
        ((CompletableFuture<PagePicture>) reading.get(index)).complete(new PagePicture("data:,", "", false));
        FxThread.run(() -> {
        });
    }

    @Test
    void picturesOfAChapterThatWasLeftAreNotReadAnyMore() {
        feed.request(pictures("a.png", "b.png", "c.png"));
        feed.begin();
        assertEquals(3, reading.stream().filter(CompletableFuture::isCancelled).count());
        assertTrue(feed.isSettled());
    }

    @Test
    void picturesOfThePageGoBehindWhatTheReaderWaitsFor() {
        feed.request(pictures("a.png"));
        assertEquals(List.of(Lane.Urgency.BACKGROUND), urgencies);
    }

    @Test
    void newerTextAsksForThePicturesThatAreNewOrChangedOrHaveNotCome() {
        feed.request(pictures("a.png", "b.png", "c.png"));
        come(0);
        come(1);
        Map<String, PictureRef> next = pictures("new.png", "a.png", "b.png", "c.png");
        assertEquals(Map.of("p2", "p1", "p3", "p2"), feed.renew(next, Set.of(Path.of("/book/b.png"))));
        assertTrue(reading.get(2).isCancelled());
        feed.request(next);
        assertEquals(3 + 3, reading.size(), "new.png, b.png and c.png");
        assertFalse(feed.isSettled());
    }
}
