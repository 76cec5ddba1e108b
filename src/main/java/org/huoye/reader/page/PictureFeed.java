package org.huoye.reader.page;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.huoye.jobs.Lane;
import org.huoye.markdown.RenderedChapter.PictureRef;
import org.huoye.media.DarkTwin;
import org.huoye.platform.Failures;

/**
 * Brings the pictures of a chapter into the page as they are made ready on a lane, behind whatever else is waited for there.
 * JavaFX thread only.
 */
final class PictureFeed {

    private final Lane lane;
    private final Consumer<Consumer<PageScript>> page;
    private final Runnable settled;
    private final Map<String, CompletableFuture<PagePicture>> waiting = new HashMap<>();
    /** Files of the pictures that the page has, by id. */
    private final Map<String, Path> there = new HashMap<>();
    private int chapter;

    /**
     * @param lane where pictures are read
     * @param page hands over the page's scripts
     * @param settled told when a picture has come and none is waited for any more
     */
    PictureFeed(Lane lane, Consumer<Consumer<PageScript>> page, Runnable settled) {
        this.lane = lane;
        this.page = page;
        this.settled = settled;
    }

    /** Drops what is on the way: another text is shown now. */
    void begin() {
        chapter++;
        waiting.values().forEach(picture -> picture.cancel(false));
        waiting.clear();
        there.clear();
    }

    /**
     * Drops what is on the way: a newer text is shown now. Pictures that are there and that it has too are not asked for
     * again, but for those whose files changed.
     *
     * @return the ids that pictures had in the page, by those that the same files have now
     */
    Map<String, String> renew(Map<String, PictureRef> pictures, Set<Path> changed) {
        Map<Path, String> before = new HashMap<>();
        there.forEach((id, file) -> before.put(file, id));
        begin();
        Map<String, String> same = new HashMap<>();
        pictures.forEach((id, picture) -> {
            Path file = picture.file();
            String old = before.get(file);
            if (old != null) {
                same.put(id, old);
                if (!changed.contains(file) && !changed.contains(DarkTwin.placeFor(file))) {
                    there.put(id, file);
                }
            }
        });
        return same;
    }

    boolean isSettled() {
        return waiting.isEmpty();
    }

    /** Brings pictures that are neither there nor on the way. */
    void request(Map<String, PictureRef> pictures) {
        pictures.forEach(this::request);
    }

    private void request(String id, PictureRef picture) {
        if (there.containsKey(id) || waiting.containsKey(id)) {
            return;
        }
        int number = chapter;
        CompletableFuture<PagePicture> coming = lane.submit(Lane.Urgency.BACKGROUND,
                () -> PagePictures.load(picture.file()));
        waiting.put(id, coming);
        var unused = coming.whenComplete((loaded, problem) -> Platform.runLater(() -> {
            if (number == chapter) {
                waiting.remove(id);
                if (loaded != null) {
                    there.put(id, picture.file());
                }
                page.accept(script -> {
                    if (loaded == null) {
                        script.noPicture(id, Failures.of(problem).sentence());
                    } else {
                        script.picture(id, loaded);
                    }
                });
                settled.run();
            }
        }));
    }
}
