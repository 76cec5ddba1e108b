package org.huoye.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.huoye.jobs.Lane;
import org.huoye.media.DarkTwin;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.platform.Failures;
import org.huoye.reader.page.PageContent;
import org.huoye.ui.PictureImages;
import org.huoye.ui.Scheme;
import org.huoye.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** Opens pictures of the page large, one after the other. JavaFX thread only; pictures are read on a lane. */
final class PictureViewer {

    /** A picture of the chapter and the words below it. */
    record Shown(Path file, String caption) {
    }

    /** A picture ready for the screen. */
    record Decoded(Image image, int sourceWidth, int sourceHeight) {
    }

    private final ReaderModel model;
    private final ReadingLook look;
    private final Lane lane;
    private final Sheet sheet;
    private List<Shown> pictures = List.of();
    private int asked;

    PictureViewer(ReaderModel model, ReadingLook look, Lane lane, Sheet sheet) {
        this.model = model;
        this.look = look;
        this.lane = lane;
        this.sheet = sheet;
        model.links().pictureProperty().subscribe(this::open);
    }

    /** Reads a picture for the screen, at most some millions of pixels of it; call off the JavaFX thread. */
    static Decoded read(Path file, Scheme scheme) throws IOException {
        Picture picture = PictureReader.read(scheme == Scheme.DARK ? DarkTwin.of(file) : file);
        return new Decoded(PictureImages.image(picture.width(), picture.height(), picture.argb()),
                picture.sourceWidth(), picture.sourceHeight());
    }

    private void open(@Nullable Path file) {
        if (file == null) {
            return;
        }
        pictures = inChapter();
        int at = indexOf(file);
        if (at < 0) {
            pictures = List.of(new Shown(file, ""));
            at = 0;
        }
        PictureSheet content = new PictureSheet(pictures.size(), sheet, this::turn);
        load(at, content, true);
    }

    private List<Shown> inChapter() {
        PageContent page = model.pageProperty().get();
        return page == null
                ? List.of()
                : page.chapter().pictures().values().stream()
                        .map(picture -> new Shown(picture.file(), picture.alternative())).distinct().toList();
    }

    private int indexOf(Path file) {
        for (int i = 0; i < pictures.size(); i++) {
            if (pictures.get(i).file().equals(file)) {
                return i;
            }
        }
        return -1;
    }

    private void turn(PictureSheet content, int to) {
        if (to >= 0 && to < pictures.size()) {
            load(to, content, false);
        }
    }

    private void load(int at, PictureSheet content, boolean first) {
        int number = ++asked;
        Shown wanted = pictures.get(at);
        Scheme scheme = look.scheme();
        Executor fx = Platform::runLater;
        var unused = lane.submit(() -> read(wanted.file(), scheme)).whenCompleteAsync((decoded, problem) -> {
            if (number != asked || !first && !sheet.isVisible()) {
                return;
            }
            if (decoded == null) {
                sheet.close();
                model.links().pictureClosed();
                model.tell(new Notice.Failed(Failures.of(problem)));
                return;
            }
            if (first) {
                sheet.show(content, content.first(), this::closed);
            }
            content.show(at, decoded, wanted.caption());
        }, fx);
    }

    private void closed() {
        asked++;
        model.links().pictureClosed();
    }
}
