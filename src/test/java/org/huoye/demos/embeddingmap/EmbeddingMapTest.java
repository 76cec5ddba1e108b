package org.huoye.demos.embeddingmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.huoye.demos.Running;
import org.huoye.platform.Failures;
import org.huoye.platform.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and sentences on the map, with the shipped model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddingMapTest {

    private final EmbeddingMap demo = new EmbeddingMap();
    private Running<String, EmbeddingMapResult> running;

    @BeforeAll
    void open() {
        running = new Running<>(demo);
    }

    @AfterAll
    void close() {
        running.close();
    }

    private EmbeddingMapResult map(String text) {
        return running.runQuietly(text).result();
    }

    private EmbeddingMapResult sample(String file) throws Exception {
        return map(demo.input().fromFile(Installation.find().samples("embedding-map").resolve(file)));
    }

    private static int number(EmbeddingMapResult map, String text) {
        return IntStream.range(0, map.items().size()).filter(i -> map.items().get(i).text().equals(text)).findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"猫,狗,汽车", "汽车,公共汽车,苹果", "苹果,香蕉,火车", "老师,学生,石头", "高兴,快乐,冰箱", "图书馆几点关门,闭馆时间是什么时候,今天天气怎么样",
            "过拟合,训练集,红烧肉", "cat,dog,car"})
    void whatIsAlikeIsNearer(String one, String alike, String other) {
        List<Double> row = map(String.join("\n", one, alike, other)).cosine().getFirst();
        assertTrue(row.get(1) > row.get(2), row.toString());
    }

    @ParameterizedTest
    @CsvSource({"猫,狗", "公共汽车,汽车", "苹果,香蕉"})
    void theNearestNeighbourInTheSampleIsOfTheSameKind(String word, String kin) throws Exception {
        EmbeddingMapResult map = sample("animals-and-vehicles.txt");
        String theme = map.items().get(number(map, kin)).theme();
        int nearest = map.neighbours(number(map, word), 1).getFirst();
        assertEquals(theme, map.items().get(nearest).theme(), word + " -> " + map.items().get(nearest).text());
    }

    @Test
    void theMapPartsAnimalsFromVehicles() throws Exception {
        EmbeddingMapResult map = sample("animals-and-vehicles.txt");
        double inside = meanDistance(map, "动物", "动物");
        double across = meanDistance(map, "动物", "交通工具");
        assertTrue(across > 1.5 * inside, "among animals " + inside + ", to vehicles " + across);
    }

    private static double meanDistance(EmbeddingMapResult map, String one, String other) {
        return map.items().stream().filter(a -> one.equals(a.theme())).flatMapToDouble(
                a -> map.items().stream().filter(b -> b != a && other.equals(b.theme()))
                        .mapToDouble(b -> Math.hypot(a.x() - b.x(), a.y() - b.y())))
                .average().orElseThrow();
    }

    @Test
    void cosinesAreSymmetricAndOneWithItself() throws Exception {
        EmbeddingMapResult map = sample("deep-learning.txt");
        for (int i = 0; i < map.items().size(); i++) {
            assertEquals(1, map.cosine().get(i).get(i), 1e-4);
            for (int j = 0; j < i; j++) {
                assertEquals(map.cosine().get(i).get(j), map.cosine().get(j).get(i));
            }
        }
    }

    @Test
    void theSameTextGivesTheSameMap() throws Exception {
        assertEquals(sample("sentences.txt").items(), sample("sentences.txt").items());
    }

    @Test
    void itemsStandInTheOrderOfTheLinesWithTheirThemes() {
        EmbeddingMapResult map = map("甲\n# 动物\n猫\n狗");
        assertEquals(List.of("甲", "猫", "狗"), map.items().stream().map(MapItem::text).toList());
        assertNull(map.items().getFirst().theme());
        assertEquals(List.of("", "动物"), map.themes());
        assertEquals(List.of(), map("猫\n狗").themes());
    }

    @Test
    void oneWordIsAMapToo() {
        EmbeddingMapResult map = map("猫");
        assertEquals(0, map.items().getFirst().x());
        assertEquals(List.of(List.of(1.0)), map.cosine());
        assertEquals(List.of(), map.neighbours(0, 5));
    }

    @Test
    void wordsThatTheModelDoesNotKnowAreNamed() {
        EmbeddingMapResult map = map("猫\n😀\n狗");
        assertEquals(1, map.notes().size());
        assertTrue(map.notes().getFirst().contains("😀") && !map.notes().getFirst().contains("猫"),
                map.notes().toString());
        assertEquals(List.of(), map("猫\n狗").notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀😀😀", "مرحبا", "שלום עולם", "貓", "ａｂｃ", "\uD83D", "<b>&amp;</b>",
            "a\u0301\u0301\u0301"})
    void oddWordsGetAPlace(String word) {
        MapItem item = map(word + "\n猫\n汽车").items().getFirst();
        assertTrue(Double.isFinite(item.x()) && Double.isFinite(item.y()), item.toString());
        assertFalse(item.tokens().isEmpty());
    }

    @Test
    void traditionalCharactersLieBesideTheirSimplifiedOnes() {
        List<Double> row = map("汽車\n汽车\n苹果").cosine().getFirst();
        assertTrue(row.get(1) > row.get(2), row.toString());
    }

    @Test
    void twoHundredLinesTakeAFewSeconds() {
        String text = String.join("\n", IntStream.range(0, 200).mapToObj(i -> "第" + i + "句话说的是机器学习").toList());
        var report = running.runQuietly(text);
        assertEquals(200, report.result().items().size());
        assertTrue(report.millis() < 10_000, report.millis() + " ms");
    }

    @Test
    void tooMuchIsRefusedInOneSentence() {
        CompletionException failure = assertThrows(CompletionException.class, () -> map("猫\n".repeat(201)));
        assertEquals("一共有 201 行，一张图最多画 200 行，请删去一些。", Failures.of(failure).sentence());
    }
}
