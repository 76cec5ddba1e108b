package org.huoye.demos.textrecognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.RunReport.StageTime;
import org.huoye.demos.OddPictures;
import org.huoye.demos.PictureRuns;
import org.huoye.demos.Running;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.pipelines.vision.ocr.OcrLine;
import org.huoye.pipelines.vision.ocr.OcrPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The real models on the real samples; what is written in them was copied by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextRecognitionTest {

    private static final List<String> PAGE = List.of("三 机器怎样读字", "人读一行字，眼睛不是一个字一个字地挪，而是",
            "一跳一跳地看。机器读字分两步：先找到字在哪里，", "再认出每个字是什么。第一步叫检测，第二步叫识",
            "别。2015 年以后，两步都交给了神经网络。", "检测网络给每个像素打一个分数，表示那里有没",
            "有字。分数高的像素连成一片，外面套一个框，就是", "一行。识别网络把这一行切成许多小格，每格猜一个",
            "字或者“空白”，再把重复的合并。这个办法叫", "CTC，是 Alex Graves 等人在 2006 年提出的。", "难处在别的地方：拍歪了的纸、被手挡住的角、",
            "褪色的收据、草书的招牌。字越小越模糊，猜得就越", "多。所以读出来的数字，尤其是金额和电话，要和原", "图对一遍。", "37");
    private static final List<String> POEM = List.of("静夜思", "李白", "床前明月光", "疑是地上霜", "举头望明月", "低头思故乡");
    private static final List<String> SLIDE = List.of("卷积神经网络 CNN", "卷积层：用同一组权重扫过整张图片",
            "池化层：把 2 × 2 的格子变成一个数", "全连接层：给 1000 个类别打分", "训练：反向传播 + 随机梯度下降 SGD",
            "深度学习入门 · 第 5 讲", "12 / 36");
    private static final List<String> RECEIPT = List.of("活页书店", "2025-06-01 15:42", "深度学习入门", "1", "68.00", "铅笔 2B",
            "3", "4.50", "草稿纸 A4", "2", "12.00", "橡皮", "1", "1.50", "合计", "86.00", "现金", "100.00", "找零", "14.00",
            "电话 010-5555 0137", "谢谢光临");
    private static final List<String> NOTICE = List.of("通 知", "周五下午两点，三楼 302 教室", "讲座：怎样训练自己的模型",
            "请自带电脑，装好 Python 3.11", "名额 40 人，先到先得", "人工智能社 6 月 3 日");
    private static final List<String> SIGN = List.of("学院路", "XUEYUAN RD", "前方学校 减速慢行");

    private final Running<Picture, TextRecognitionResult> demo = new Running<>(new TextRecognition());

    @AfterAll
    void close() {
        demo.close();
    }

    private static Picture sample(String file) throws IOException {
        return PictureReader.read(PictureRuns.sample("text-recognition/" + file));
    }

    private static List<String> texts(TextRecognitionResult result) {
        return result.lines().stream().map(TextLine::text).toList();
    }

    static Stream<Arguments> samples() {
        return Stream.of(arguments("page.png", PAGE, 0.01), arguments("sign.jpg", SIGN, 0),
                arguments("slide.png", SLIDE, 0.02),
                arguments("receipt.jpg", RECEIPT, 0.03), arguments("poem.png", POEM, 0),
                arguments("notice.jpg", NOTICE, 0.02));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatIsWrittenInReadingOrder(String file, List<String> written, double mostErrors) throws IOException {
        Written.assertRead(written, texts(demo.runQuietly(sample(file)).result()), mostErrors);
    }

    @Test
    void aVerticalPoemHasALineAColumnFromRightToLeft() throws IOException {
        OcrPage page = demo.runQuietly(sample("poem.png")).result().page();
        assertEquals(POEM, page.lines().stream().map(OcrLine::text).toList());
        assertTrue(page.lines().stream().filter(line -> line.text().length() > 2).allMatch(OcrLine::vertical));
    }

    /** The same turned by half. */
    private static Picture upsideDown(Picture picture) {
        int[] argb = picture.argb();
        int[] turned = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            turned[i] = argb[argb.length - 1 - i];
        }
        return new Picture(picture.width(), picture.height(), turned, picture.name());
    }

    @Test
    void aPageUpsideDownReadsAsTheSamePage() throws IOException {
        Picture slide = sample("slide.png");
        TextRecognitionResult result = demo.runQuietly(upsideDown(slide)).result();
        Written.assertRead(SLIDE, texts(result), 0.02);
        assertTrue(result.page().lines().getFirst().turned());
        List<Double> beginning = result.lines().getFirst().box().getFirst();
        assertTrue(beginning.getFirst() > slide.width() / 2. && beginning.getLast() > slide.height() / 2.,
                "the title begins at the lower right: " + beginning);
    }

    static Stream<Picture> withoutText() throws IOException {
        return Stream.of(OddPictures.onePixel(), OddPictures.panorama(), OddPictures.column(),
                OddPictures.filled(5000, 4000),
                PictureReader.read(PictureRuns.sample("object-recognition/horse.png")));
    }

    @ParameterizedTest
    @MethodSource("withoutText")
    void aPictureWithoutTextGetsASentence(Picture picture) {
        TextRecognitionResult result = demo.runQuietly(picture).result();
        assertEquals(List.of(), result.lines(), picture.name());
        assertTrue(result.notes().getFirst().startsWith("没有找到文字"));
    }

    @Test
    void linesAreToldOneByOneInReadingOrder() throws IOException {
        List<OcrPage> partials = new ArrayList<>();
        RunReport<TextRecognitionResult> report = demo.run(sample("slide.png"), new RunListener() {
            @Override
            public void partial(Record partial) {
                partials.add(assertInstanceOf(OcrPage.class, partial));
            }
        }, new CancelToken());
        List<String> read = texts(report.result());
        assertTrue(partials.size() > read.size(), "also when nothing but the boxes is known");
        assertEquals(List.of(), partials.getFirst().lines());
        assertTrue(partials.getFirst().pending().size() >= read.size());
        for (OcrPage partial : partials) {
            List<String> soFar = partial.lines().stream().map(OcrLine::text).toList();
            assertEquals(read.subList(0, soFar.size()), soFar);
        }
    }

    @Test
    void stopsBetweenTwoLines() throws IOException {
        CancelToken cancel = new CancelToken();
        List<Integer> lines = new ArrayList<>();
        Picture slide = sample("slide.png");
        assertThrows(CancellationException.class, () -> demo.run(slide, new RunListener() {
            @Override
            public void partial(Record partial) {
                lines.add(((OcrPage) partial).lines().size());
                if (lines.getLast() == 2) {
                    cancel.cancel();
                }
            }
        }, cancel));
        assertEquals(2, lines.getLast());
    }

    @Test
    void aRunThatIsLookedIntoTellsTheMapAndTheStepsOfEachLine() throws IOException {
        Picture sign = sample("sign.jpg");
        RunReport<TextRecognitionResult> report = demo.run(sign);
        assertEquals(List.of("text"), report.maps().stream().map(map -> map.id()).toList());
        assertTrue(report.stages().stream().map(StageTime::stage).toList()
                .containsAll(List.of(Stage.PREPROCESS, Stage.INFER, Stage.POSTPROCESS)));
        assertFalse(report.tensors().isEmpty());
        for (OcrLine line : report.result().page().lines()) {
            CtcPath path = CtcPath.of(line.reading().orElseThrow().steps());
            assertEquals(line.text().replace(" ", ""), path.text().replace(" ", ""));
            assertEquals(path.runs().size(), line.characters().size());
        }
    }

    @Test
    void charactersAreWhereTheyAre() throws IOException {
        OcrLine road = demo.runQuietly(sample("sign.jpg")).result().page().lines().getFirst();
        assertEquals("学院路", road.text());
        // hand-set in the picture: 院 stands in the middle of the plate
        double middle = CharacterPlaces.part(road, 1, 2).topLeft()
                .middle(CharacterPlaces.part(road, 1, 2).bottomRight())
                .x();
        assertEquals(460, middle, 40);
    }
}
