package org.huoye.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.Models;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.ocr.OcrPage;
import org.huoye.pipelines.vision.ocr.PaddleOcr;
import org.huoye.pipelines.vision.ocr.TextDetector;
import org.huoye.platform.Installation;
import org.huoye.ui.Fonts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a drawn page of 30 lines with 18 characters each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before it measures
public class OcrBenchmark {

    private static final int LINES = 30;
    private static final int LENGTH = 18;
    private static final int SIZE = 28;

    /** Of this book. */
    private static final String TEXT = "卷积层用同一个小窗口扫过整张照片，在每个地方都问同一个问题：这里有没有一条竖边？"
            + "训练之后，用法相近的词，向量也相近；靠后的层把它们组合起来，成为眼睛、车轮。";

    private ModelStore models;
    private PaddleOcr ocr;
    private TextDetector detector;
    private Picture page;

    @Setup
    public void open() throws Exception {
        models = Models.open(Installation.find().models());
        ocr = new PaddleOcr(models, DeviceChoice.CPU);
        detector = new TextDetector(models, DeviceChoice.CPU);
        page = page();
    }

    private static Picture page() throws Exception {
        int width = (LENGTH + 4) * SIZE;
        int step = SIZE * 3 / 2;
        int height = LINES * step + 4 * SIZE;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.DARK_GRAY);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/HuoyeSans-Regular.otf"))) {
            g.setFont(Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) SIZE));
        }
        String text = TEXT.repeat(1 + LINES * LENGTH / TEXT.length());
        for (int line = 0; line < LINES; line++) {
            g.drawString(text.substring(line * LENGTH, (line + 1) * LENGTH), 2 * SIZE, 3 * SIZE + line * step);
        }
        g.dispose();
        int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
        return new Picture(width, height, argb, "page");
    }

    @TearDown
    public void close() {
        detector.close();
        ocr.close();
        models.close();
    }

    /** Everything, without anybody looking inside. */
    @Benchmark
    public OcrPage wholePage() {
        OcrPage read = ocr.read(page, RunListener.none(), new CancelToken(), soFar -> {
        });
        if (read.lines().size() != LINES) {
            throw new IllegalStateException(read.lines().size() + " lines were read:\n" + read.text());
        }
        return read;
    }

    /** With what the panel shows. */
    @Benchmark
    public OcrPage lookedInto() {
        return ocr.read(page, new RunListener() {
        }, new CancelToken(), soFar -> {
        });
    }

    /** Finding the lines alone. */
    @Benchmark
    public int detector() {
        return detector.detect(page, RunListener.none()).size();
    }
}
