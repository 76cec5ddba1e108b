package org.huoye.reader;

import java.awt.Color;
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
import org.huoye.media.SvgCheck;
import org.huoye.media.SvgRaster;
import org.huoye.platform.Failures;
import org.huoye.reader.page.PageContent;
import org.huoye.ui.PictureImages;
import org.huoye.ui.Scheme;
import org.huoye.ui.Sheet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens pictures of the page large, one after the other. JavaFX thread only; pictures are read on a lane. */
final class PictureViewer {

    private static final Logger LOG = LoggerFactory.getLogger(PictureViewer.class);

    /** Pixels of the longer side of a drawing in SVG, which has no size of its own: it fills the window. */
    private static final int DRAWN = 2400;

    /** A picture of the chapter and the words below it. */
    record Shown(Path file, String caption) {
    }

    /** A picture ready for the screen, and its size in pixels of the original. */
    record Decoded(Image image, int sourceWidth, int sourceHeight) {
    }

    private final ReaderModel model;
    private final ReadingLook look;
    private final Lane lane;
    private final Sheet sheet;
    private List<Shown> pictures = List.of();
    private @Nullable PictureSheet open;
    private int asked;

    PictureViewer(ReaderModel model, ReadingLook look, Lane lane, Sheet sheet) {
        this.model = model;
        this.look = look;
        this.lane = lane;
        this.sheet = sheet;
        model.links().pictureProperty().subscribe(this::open);
    }

    /**
     * Reads a picture for the screen, at most some millions of pixels of it, or its twin for dark pages if that is readable;
     * call off the JavaFX thread.
     */
    static Decoded read(Path file, Scheme scheme) throws IOException {
        Path twin = scheme == Scheme.DARK ? DarkTwin.of(file) : file;
        if (!twin.equals(file)) {
            try {
                return decode(twin, null);
            } catch (IOException e) {
                LOG.warn("the dark twin {} is unreadable", twin, e); // the page shows the other one too
            }
        }
        return decode(file, scheme == Scheme.DARK ? Color.WHITE : null);
    }

    /** Reads a picture for other programs, which may have any ground: call off the JavaFX thread. */
    static Image forOthers(Path file, Scheme scheme) throws IOException {
        if (SvgCheck.isSvg(file)) {
            Picture drawn = PictureReader.read(file);
            return PictureImages.image(drawn.width(), drawn.height(), drawn.argb());
        }
        return read(file, scheme).image();
    }

    /** @param ground what drawings in SVG are on, null for the sheet */
    private static Decoded decode(Path file, @Nullable Color ground) throws IOException {
        if (SvgCheck.isSvg(file)) {
            SvgRaster.Pixels drawn = SvgRaster.draw(SvgCheck.read(file), DRAWN, ground);
            return new Decoded(PictureImages.image(drawn.width(), drawn.height(), drawn.argb()), drawn.width(),
                    drawn.height());
        }
        Picture picture = PictureReader.read(file);
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
            if (number != asked) {
                return;
            }
            boolean covered = sheet.isVisible() && open == null; // by something that the reader asked for since
            if (first && (decoded == null || covered)) {
                model.links().pictureClosed();
                if (decoded == null) {
                    model.tell(new Notice.Failed(Failures.of(problem)));
                }
                return;
            }
            if (first) {
                sheet.show(content, content.first(), this::closed);
                open = content;
            }
            if (decoded == null) {
                content.fail(at, Failures.of(problem).sentence(), wanted.caption());
            } else {
                content.show(at, decoded, wanted.caption());
            }
        }, fx);
    }

    private void closed() {
        asked++;
        open = null;
        model.links().pictureClosed();
    }
}
