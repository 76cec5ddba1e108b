package org.huoye.reader.page;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.huoye.jobs.Lane;
import org.huoye.markdown.RenderedChapter.PictureRef;
import org.huoye.platform.Failures;

/** Brings the pictures of a chapter into the page as they are made ready on a lane. JavaFX thread only. */
final class PictureFeed {

    private final Lane lane;
    private final Consumer<Consumer<PageScript>> page;
    private final Runnable settled;
    private Set<String> waiting = new HashSet<>();
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

    /** Forgets what is on the way: another text is shown now. */
    void begin() {
        chapter++;
        waiting = new HashSet<>();
    }

    boolean isSettled() {
        return waiting.isEmpty();
    }

    void request(Map<String, PictureRef> pictures) {
        pictures.forEach(this::request);
    }

    private void request(String id, PictureRef picture) {
        if (!waiting.add(id)) {
            return;
        }
        int number = chapter;
        var unused = lane.submit(() -> PagePictures.load(picture.file()))
                .whenComplete((loaded, problem) -> Platform.runLater(() -> {
                    if (number == chapter) {
                        page.accept(script -> {
                            if (loaded == null) {
                                script.noPicture(id, Failures.of(problem).sentence());
                            } else {
                                script.picture(id, loaded);
                            }
                        });
                        waiting.remove(id);
                        settled.run();
                    }
                }));
    }
}
