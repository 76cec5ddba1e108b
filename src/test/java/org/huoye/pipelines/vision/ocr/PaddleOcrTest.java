package org.huoye.pipelines.vision.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.inference.trace.ValueMap;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Point;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real models on drawn pages. */
class PaddleOcrTest {

    private static final Font FONT = TestFonts.shipped("HuoyeSans-Regular.otf");

    private static ModelStore store;
    private static PaddleOcr ocr;

    @BeforeAll
    static void open() {
        store = ShippedModels.open();
        ocr = new PaddleOcr(store, DeviceChoice.CPU);
    }

    @AfterAll
    static void close() {
        ocr.close();
        store.close();
    }

    private static OcrPage read(DrawnPage page) {
        return read(page.picture());
    }

    private static OcrPage read(Picture picture) {
        return ocr.read(picture, RunListener.none(), new CancelToken(), soFar -> {
        });
    }

    /** Line by line, so that the order counts: the lines have little in common. One character in ten may be misread. */
    private static void assertReads(List<String> truth, OcrPage page) {
        assertEquals(truth.size(), page.lines().size(), page::text);
        for (int i = 0; i < truth.size(); i++) {
            var errors = new CharacterErrors();
            errors.add(truth.get(i), page.lines().get(i).text());
            assertTrue(errors.rate() <= 0.1, page::text);
        }
    }

    private static final List<String> LEFT = List.of("卷积层像拿着放大镜看照片", "每次只看一小块地方", "再把看到的东西拼起来", "后面的层看得更远一些",
            "最后认出整只猫的样子");
    private static final List<String> RIGHT = List.of("循环网络一个字一个字地读", "把前面读过的记在心里", "句子长了就容易忘记开头", "注意力让它随时可以回头看",
            "所以现在的模型都用它");
    private static final String HEADING = "两种网络怎样看世界";

    private static DrawnPage twoColumns() {
        int size = 26;
        return DrawnPage.blank(900, 480).with(List.of(HEADING), FONT, 34, 300, 30)
                .with(LEFT, FONT, size, 50, 130).with(RIGHT, FONT, size, 480, 130);
    }

    private static List<String> twoColumnsRead() {
        List<String> all = new ArrayList<>(List.of(HEADING));
        all.addAll(LEFT);
        all.addAll(RIGHT);
        return all;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 6, -12, 15, 90, 180, -90, 172})
    void twoColumnsUnderAHeadingAreReadInOrderWhateverWayThePageLies(double degrees) {
        OcrPage page = read(twoColumns().turned(degrees));
        assertReads(twoColumnsRead(), page);
        // on its head, or as a column that is read upwards
        assertEquals(Math.abs(degrees) > 100 || degrees == -90, page.lines().getFirst().turned());
    }

    @Test
    void verticalTextIsReadColumnByColumnFromTheRight() {
        List<String> columns = List.of("春眠不觉晓处处闻啼鸟", "夜来风雨声花落知多少");
        DrawnPage page = DrawnPage.blank(300, 460);
        for (int i = 0; i < columns.size(); i++) {
            page = page.withColumn(columns.get(i), FONT, 34, 180 - 80 * i, 40);
        }
        OcrPage read = read(page);
        assertTrue(read.lines().stream().allMatch(OcrLine::vertical), read::text);
        assertReads(columns, read); // characters that lie on their sides are harder
        Quad first = read.lines().getFirst().quad();
        assertTrue(first.topLeft().y() < first.topRight().y(), "read downwards");
    }

    @ParameterizedTest
    @ValueSource(doubles = {900, 450, 300})
    void aBentLineIsReadAlongItsCourse(double radius) {
        String text = "学而时习之不亦说乎";
        DrawnPage page = DrawnPage.blank(640, 500).withArc(text, FONT, 40, 320, radius + 150, radius);
        assertReads(List.of(text), read(page));
    }

    @ParameterizedTest
    @CsvSource({"用 CNN 识别图片", "用CNN识别图片", "在 2016 年 AlphaGo 赢了", "安装 TensorFlow 2.16 以后重启", "一共3个GPU和16核CPU"})
    void blanksBetweenChineseAndLatinAreThoseOfThePicture(String text) {
        for (int size : new int[]{20, 32, 48}) {
            assertEquals(text, read(DrawnPage.of(List.of(text), FONT, size)).text(), "size " + size);
        }
    }

    @Test
    void charactersLieWhereTheyAreDrawn() {
        int size = 40;
        String text = "深度学习教科书";
        OcrLine line = read(DrawnPage.of(List.of(text), FONT, size)).lines().getFirst();
        assertEquals(text, line.text());
        assertEquals(text.length(), line.characters().size());
        for (int i = 0; i < text.length(); i++) {
            OcrChar character = line.characters().get(i);
            Point middle = line.quad().part(character.from(), character.to()).middle();
            assertEquals(2 * size + (i + 0.5) * size, middle.x(), 0.3 * size, text.substring(i, i + 1));
            assertEquals(2 * size + 0.6 * size, middle.y(), 0.3 * size);
            assertTrue(character.score() > 0.8 && character.score() <= 1);
        }
    }

    @Test
    void placesAreThoseOfTheOriginalWhenThePictureWasScaledDown() {
        Picture small = DrawnPage.of(List.of("神经网络"), FONT, 40).picture();
        Picture scaled = new Picture(small.width(), small.height(), small.argb(), "half", 2 * small.width(),
                2 * small.height());
        Quad once = read(small).lines().getFirst().quad();
        Quad twice = read(scaled).lines().getFirst().quad();
        assertEquals(2 * once.middle().x(), twice.middle().x(), 1e-6);
        assertEquals(2 * once.length(), twice.length(), 1e-6);
    }

    @Test
    void progressComesLineByLineInTheOrderOfReading() {
        List<OcrPage> told = new ArrayList<>();
        OcrPage page = ocr.read(twoColumns().picture(), RunListener.none(), new CancelToken(), told::add);
        assertEquals(page.lines().size() + 1, told.size());
        for (int i = 0; i < told.size(); i++) {
            assertEquals(page.lines().subList(0, i), told.get(i).lines());
            assertEquals(page.lines().size() - i, told.get(i).pending().size());
        }
        assertEquals(page.lines().stream().map(OcrLine::quad).toList(), told.getFirst().pending());
    }

    @Test
    void stopsBetweenTwoLines() {
        var cancel = new CancelToken();
        List<OcrPage> told = new ArrayList<>();
        assertThrows(CancellationException.class,
                () -> ocr.read(twoColumns().picture(), RunListener.none(), cancel, page -> {
                    told.add(page);
                    if (page.lines().size() == 2) {
                        cancel.cancel();
                    }
                }));
        assertEquals(2, told.getLast().lines().size());
    }

    @Test
    void whoLooksInsideSeesTheMapTheStripAndItsSteps() {
        List<ValueMap> maps = new ArrayList<>();
        List<String> tensors = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void map(ValueMap map) {
                maps.add(map);
            }

            @Override
            public void tensor(TensorTrace tensor) {
                tensors.add(tensor.name());
            }
        };
        OcrPage page = ocr.read(twoColumns().picture(), listener, new CancelToken(), soFar -> {
        });
        assertEquals(List.of("text"), maps.stream().map(ValueMap::id).toList());
        assertEquals(List.of(TextDetector.INPUT_NAME, TextDetector.MAP, LineDirection.INPUT_NAME, LineDirection.ANSWER,
                LineReader.INPUT_NAME, LineReader.PROBABILITIES), tensors, "those of one line are enough");
        OcrLine line = page.lines().getFirst();
        LineReading reading = line.reading().orElseThrow();
        assertEquals(Strip.HEIGHT, reading.crop().height());
        assertEquals(reading.crop().width() / 8.0, reading.steps().size(), 2);
        String path = reading.steps().stream().map(step -> step.best().getFirst().text())
                .collect(Collectors.joining("\0")).replaceAll("([^\0])(?:\0\\1)+", "$1").replace("\0", "");
        assertEquals(HEADING, path, "the best of each step, repetitions and blanks left out");
    }

    @Test
    void whoDoesNotLookInsideKeepsNoStrips() {
        assertTrue(read(twoColumns()).lines().stream().allMatch(line -> line.reading().isEmpty()));
    }

    @Test
    void aPictureWithoutTextHasNoLines() {
        assertEquals(0, read(DrawnPage.blank(640, 480)).lines().size());
        Picture noise = DrawnPage.blank(400, 300).noisy(60, 7).picture();
        assertTrue(read(noise).lines().size() <= 1, "noise is no text");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,900", "1600,1", "5,5", "33,1600", "1600,1600"})
    @Timeout(60)
    void picturesOfAnySizeAreReadWithinBounds(int width, int height) {
        int[] argb = new int[width * height];
        var random = new Random(1);
        for (int at = 0; at < argb.length; at++) {
            argb[at] = 0xFF000000 | random.nextInt(0x1000000);
        }
        OcrPage page = read(new Picture(width, height, argb, "any"));
        assertTrue(page.lines().size() < TextMap.MOST_AREAS);
    }

    @Test
    void lightTextOnDarkIsReadToo() {
        int[] argb = DrawnPage.of(List.of("白色的字写在黑板上"), FONT, 36).picture().argb().clone();
        for (int at = 0; at < argb.length; at++) {
            argb[at] ^= 0x00FFFFFF;
        }
        DrawnPage page = DrawnPage.of(List.of("白色的字写在黑板上"), FONT, 36);
        Picture dark = new Picture(page.image().getWidth(), page.image().getHeight(), argb, "dark");
        assertEquals("白色的字写在黑板上", read(dark).text());
    }
}
