package org.huoye.pipelines.vision.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.Placement;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.inference.trace.ValueMap;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;

/**
 * Reads the text of a picture with PP-OCRv4 (Li et al.: PP-OCRv3, 2022, and its successor): finds lines, turns them
 * upright, puts them in order, reads them one by one. Not thread-safe; close it to give the models back.
 */
public final class PaddleOcr implements AutoCloseable {

    /** Ids of its models, the one that reads first. */
    public static final List<String> MODELS = List.of(LineReader.ID, TextDetector.ID, LineDirection.ID);

    /** Lines that were read with less certainty are no text. */
    private static final double LEAST_SCORE = 0.5;

    /** The same for a single upright stroke: an l or a 1. */
    private static final double SURE_STROKE = 0.9;

    /** Lines that were read with less certainty are tried the other way up as well. */
    private static final double SURE = 0.75;

    private final TextDetector detector;
    private final LineDirection direction;
    private final LineReader reader;

    /** @throws org.huoye.inference.ModelException if a model is missing or damaged, or the device cannot be used */
    public PaddleOcr(ModelStore models, DeviceChoice device) {
        var opened = new ArrayList<AutoCloseable>();
        try {
            detector = new TextDetector(models, device);
            opened.add(detector);
            direction = new LineDirection(models, device);
            opened.add(direction);
            reader = new LineReader(models, device);
        } catch (RuntimeException e) {
            opened.forEach(PaddleOcr::closeQuietly);
            throw e;
        }
    }

    private static void closeQuietly(AutoCloseable model) {
        try {
            model.close();
        } catch (Exception e) {
            throw new IllegalStateException("giving a model back failed", e);
        }
    }

    // tag::read[]
    /**
     * Reads a picture. The stages are those of the detector; then each line is read as a part of the last.
     *
     * @param picture of any size
     * @param listener hears about it, on this thread; if it looks inside, each line tells how it was read
     * @param cancel looked at before each line
     * @param soFar gets the page before its first line was read and after each one
     * @return lines in the order in which they are to be read; none if there is no text
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public OcrPage read(Picture picture, RunListener listener, CancelToken cancel, Consumer<OcrPage> soFar) {
        List<Found> found = found(picture, listener, cancel);
        List<OcrLine> lines = new ArrayList<>();
        soFar.accept(page(lines, found, 0));
        for (int i = 0; i < found.size(); i++) {
            cancel.throwIfCancelled();
            line(found.get(i), i == 0 ? listener : new AfterFirst(listener)).ifPresent(lines::add);
            soFar.accept(page(lines, found, i + 1));
        }
        return new OcrPage(lines, List.of());
    }
    // end::read[]

    private static OcrPage page(List<OcrLine> lines, List<Found> found, int done) {
        return new OcrPage(lines, found.subList(done, found.size()).stream().map(Found::quad).toList());
    }

    /** A line before it is read, upright as far as is known. */
    private record Found(TextBox box, Picture strip, boolean turned) {

        Quad quad() {
            return turned ? box.quad().turned() : box.quad();
        }
    }

    /** Finds the lines, decides which stand on their heads, and puts them in order. */
    private List<Found> found(Picture picture, RunListener listener, CancelToken cancel) {
        List<TextBox> boxes = detector.detect(picture, listener);
        listener.stage(Stage.INFER);
        List<Picture> strips = new ArrayList<>();
        List<Directions.Seen> seen = new ArrayList<>();
        for (TextBox box : boxes) {
            cancel.throwIfCancelled();
            Picture strip = Strip.cut(picture, box);
            double turned = direction.turned(strip, strips.isEmpty() ? listener : new AfterFirst(listener));
            strips.add(strip);
            seen.add(new Directions.Seen(turned, box.length(), box.vertical()));
        }
        List<Boolean> turned = Directions.of(seen);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            boolean head = turned.get(i);
            found.add(new Found(boxes.get(i), head ? Strip.turned(strips.get(i)) : strips.get(i), head));
        }
        return ReadingOrder.of(found.stream().map(Found::quad).toList()).stream().map(found::get).toList();
    }

    private Optional<OcrLine> line(Found found, RunListener listener) {
        LineReader.Read read = reader.read(found.strip, listener);
        boolean turned = found.turned;
        Picture strip = found.strip;
        if (read.score() < SURE) {
            Picture other = Strip.turned(strip);
            LineReader.Read otherWay = reader.read(other, new AfterFirst(listener));
            if (otherWay.score() > read.score()) {
                read = otherWay;
                strip = other;
                turned = !turned;
            }
        }
        String text = Blanks.restored(read.characters(), strip);
        // a column of one character is as high as wide; a stroke or an edge is not
        boolean stroke = found.box.vertical() && read.characters().size() == 1;
        if (text.isEmpty() || read.score() < (stroke ? SURE_STROKE : LEAST_SCORE)) {
            return Optional.empty();
        }
        Quad quad = turned ? found.box.quad().turned() : found.box.quad();
        return Optional.of(new OcrLine(text, read.score(), quad, found.box.vertical(), turned,
                read.characters(), read.reading()));
    }

    /** Passes on where operations ran; tensors of one line are enough to look at. */
    private record AfterFirst(RunListener listener) implements RunListener {

        @Override
        public boolean looksInside() {
            return listener.looksInside();
        }

        @Override
        public void placement(Placement placement) {
            listener.placement(placement);
        }

        @Override
        public void tensor(TensorTrace tensor) {
        }

        @Override
        public void map(ValueMap map) {
        }
    }

    @Override
    public void close() {
        reader.close();
        direction.close();
        detector.close();
    }
}
