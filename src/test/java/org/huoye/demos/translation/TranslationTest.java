package org.huoye.demos.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.ExclusionStrategy;
import com.google.gson.FieldAttributes;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.huoye.demokit.ProbeRunner;
import org.huoye.demokit.Request;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.Unprinted;
import org.huoye.demos.PythonTwin;
import org.huoye.demos.Running;
import org.huoye.demos.translation.OtherWords.Continued;
import org.huoye.inference.Placement;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.jobs.Lane;
import org.huoye.pipelines.text.translation.Attention;
import org.huoye.pipelines.text.translation.Direction;
import org.huoye.pipelines.text.translation.Step;
import org.huoye.pipelines.text.translation.TranslatedSentence;
import org.huoye.platform.Explained;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real models. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranslationTest {

    private static final List<String> EVERYDAY = List.of("你今天晚上想吃什么？", "我不知道他在哪里。", "她每天早上喝一杯茶。",
            "这本书是谁的？", "我们明天去学校。", "请把门关上。", "他比我高。", "外面下雨了。");

    private final Running<String, TranslationResult> demo = new Running<>(new Translation());

    @AfterAll
    void close() {
        demo.close();
    }

    private TranslationResult translated(String text, Map<String, String> options) {
        return demo.run(text, options, new RunListener() {
        }, new CancelToken()).result();
    }

    private TranslationResult translated(String text) {
        return translated(text, Map.of());
    }

    @Test
    void beijingIsBeijing() {
        for (String beam : List.of("1", "4")) {
            TranslationResult result = translated("北京是中国的首都。", Map.of("beam", beam));
            assertTrue(result.text().contains("Beijing"), result.text());
            assertEquals("zh", result.source());
            assertEquals("en", result.target());
        }
        assertTrue(translated("Beijing is the capital of China.").text().contains("北京"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"我爱你。|love", "他是我的老师。|teacher", "你好吗？|you", "我想喝水。|water",
            "I love you.|爱", "He is my teacher.|老师", "I want to drink water.|水"})
    void everydaySentencesKeepTheirMeaning(String text, String word) {
        String translation = translated(text).text();
        assertTrue(translation.toLowerCase(java.util.Locale.ROOT).contains(word), translation);
    }

    @Test
    void theJsonIsWhatTheCommandLinePromises() {
        Gson printed = new GsonBuilder().setExclusionStrategies(new ExclusionStrategy() {
            @Override
            public boolean shouldSkipField(FieldAttributes field) {
                return field.getAnnotation(Unprinted.class) != null;
            }

            @Override
            public boolean shouldSkipClass(Class<?> type) {
                return false;
            }
        }).create();
        JsonObject json = printed.toJsonTree(translated("你好！")).getAsJsonObject();
        assertEquals(Set.of("source", "target", "text", "sentences"), json.keySet());
        assertEquals("zh", json.get("source").getAsString());
        assertEquals("en", json.get("target").getAsString());
        assertFalse(json.get("text").getAsString().isBlank());
    }

    @Test
    void beamSearchScoresNoWorseThanGreedy() {
        double greedy = 0;
        double beam = 0;
        for (String sentence : EVERYDAY) {
            greedy += translated(sentence, Map.of("beam", "1")).sentences().getFirst().score();
            beam += translated(sentence, Map.of("beam", "6")).sentences().getFirst().score();
        }
        assertTrue(beam >= greedy, beam + " against " + greedy);
    }

    @Test
    void probabilitiesAndWeightsAreWhatTheySayTheyAre() {
        for (String text : List.of(EVERYDAY.getFirst(), "She drinks a cup of tea every morning.")) {
            TranslatedSentence sentence = translated(text).inside().getFirst();
            for (Step step : sentence.steps()) {
                List<Double> said = step.alternatives().stream().map(Step.Alternative::probability).toList();
                assertEquals(5, said.size());
                assertEquals(said.stream().sorted(Comparator.reverseOrder()).toList(), said);
                assertTrue(said.stream().mapToDouble(each -> each).sum() <= 1 + 1e-6);
            }
            var insides = sentence.insides().orElseThrow();
            assertEquals(sentence.tokens().size() + 1, insides.source().rows());
            assertEquals(sentence.tokens().size() + 1, insides.cross().columns());
            assertEquals(sentence.steps().size(), insides.cross().rows());
            addUpToOne(insides.source());
            addUpToOne(insides.cross());
            addUpToOne(insides.target());
            for (int row = 0; row < insides.target().rows(); row++) {
                for (int column = row + 1; column < insides.target().columns(); column++) {
                    assertEquals(0, insides.target().mean(0, row, column), "looks at what is not written yet");
                }
            }
            assertEquals(sentence.text().length(), sentence.ends().getLast());
        }
    }

    private static void addUpToOne(Attention attention) {
        for (int layer = 0; layer < attention.layers(); layer++) {
            for (int head = 0; head < attention.heads(); head++) {
                for (int row = 0; row < attention.rows(); row++) {
                    double sum = 0;
                    for (int column = 0; column < attention.columns(); column++) {
                        sum += attention.at(layer, head, row, column);
                    }
                    assertEquals(1, sum, 1e-3);
                }
            }
        }
    }

    @Test
    void goesOnFromAnotherWord() {
        TranslationResult result = translated(EVERYDAY.getFirst());
        TranslatedSentence before = result.inside().getFirst();
        int at = 1;
        Step.Alternative other = before.steps().get(at).alternatives().stream()
                .filter(each -> each.id() != before.steps().get(at).id()).findFirst().orElseThrow();
        List<Integer> given = new ArrayList<>(before.idsBefore(at));
        given.add(other.id());
        var part = new OtherWords();
        assertEquals(before.steps().size(), part.survey(EVERYDAY.getFirst(), result).size());
        try (var probe = new ProbeRunner<>("translation", part, demo.context())) {
            Continued answer = probe.ask(Request.of(EVERYDAY.getFirst(), demo.options(Map.of())),
                    OtherWord.of(result.direction(), 0, before, at, other), Lane.Urgency.WAITED_FOR).join();
            TranslatedSentence after = answer.sentence();
            assertEquals(given, after.steps().stream().limit(given.size()).map(Step::id).toList());
            assertFalse(after.text().equals(before.text()), after.text());
            assertEquals(before.source(), after.source());
        }
    }

    @Test
    void tokensAppearAsTheyAreProduced() {
        List<String> seen = new ArrayList<>();
        RunReport<TranslationResult> report = demo.run("我每天走路去学校。她在家里看书。", Map.of("beam", "1"), new RunListener() {
            @Override
            public void partial(Record partial) {
                seen.add(((TranslationResult) partial).text());
            }
        }, new CancelToken());
        assertTrue(seen.size() >= 8, seen::toString);
        for (int i = 1; i < seen.size(); i++) {
            assertTrue(seen.get(i).startsWith(seen.get(i - 1)), seen.get(i - 1) + " | " + seen.get(i));
        }
        assertEquals(report.result().text(), seen.getLast());
        assertEquals(2, report.result().sentences().size());
        assertEquals(Placement.Kind.CPU, report.placement().orElseThrow().kind());
        assertTrue(report.tensors().stream().anyMatch(tensor -> tensor.name().equals("logits")));
    }

    @Test
    void stopsBetweenTokens() {
        CancelToken cancel = new CancelToken();
        List<Record> seen = new ArrayList<>();
        assertThrows(CancellationException.class,
                () -> demo.run("我每天走路去学校。", Map.of(), new RunListener() {
                    @Override
                    public void partial(Record partial) {
                        seen.add(partial);
                        if (seen.size() == 3) {
                            cancel.cancel();
                        }
                    }
                }, cancel));
        assertEquals(3, seen.size());
    }

    @Test
    void drawingIsRepeatedByItsNumber() {
        Map<String, String> drawn = Map.of("temperature", "1.2", "draw", "3");
        assertEquals(translated(EVERYDAY.get(2), drawn).text(), translated(EVERYDAY.get(2), drawn).text());
        List<String> texts = new ArrayList<>();
        for (int draw = 1; draw <= 6; draw++) {
            texts.add(translated(EVERYDAY.get(2), Map.of("temperature", "1.5", "draw", "" + draw)).text());
        }
        assertTrue(texts.stream().distinct().count() > 1, texts::toString);
    }

    @Test
    void traditionalCharactersAreTheSameSentence() {
        assertEquals(translated("我在学习英语。").text(), translated("我在學習英語。").text());
    }

    @Test
    void whatIsUnknownIsMarked() {
        TranslationResult result = translated("奶奶送了我一只貔貅。");
        assertEquals(List.of("貔", "貅"), result.sentences().getFirst().unknown());
        assertTrue(result.notes().getLast().contains("貔 貅"), result.notes()::toString);
    }

    @Test
    void numbersAndForeignWordsAreTakenOver() {
        TranslationResult result = translated("你好！\n😀 12.5\n\nمرحبا");
        assertEquals(4, result.text().lines().count(), result.text());
        assertTrue(result.text().lines().toList().get(1).contains("12.5"), result.text());
        assertTrue(result.text().endsWith("مرحبا"), result.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "😀😀", "!!!", "1234", "\u202E\u200B", "مرحبا"})
    void whatCannotBeTranslatedIsSaidInOneSentence(String text) {
        assertSentence(text, Map.of());
    }

    @Test
    void wrongDirectionsAndLongTextsAreSaidInOneSentence() {
        assertSentence("hello", Map.of("direction", "zh-en"));
        assertSentence("你好", Map.of("direction", "en-zh"));
        assertSentence("好".repeat(10_000), Map.of());
    }

    private void assertSentence(String text, Map<String, String> options) {
        var failure = assertThrows(CompletionException.class, () -> translated(text, options));
        String sentence = assertInstanceOf(Explained.class, failure.getCause()).sentence();
        assertTrue(sentence.endsWith("。") && sentence.indexOf('。') == sentence.length() - 1, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E你好\u202C，\u0000世界\uD83D。", "我用TensorFlow和PyTorch写程序",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "你好👨‍👩‍👧 hello مرحبا 123"})
    void oddTextsAreTranslatedInBoundedTime(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertFalse(translated(text).text().isBlank()));
    }

    @Test
    void theLongestTextTakesBoundedTime() {
        String text = "今天天气很好我们一起去公园散步吧".repeat(200).substring(0, TranslationCore.MOST_CHARACTERS);
        TranslationResult result = assertTimeoutPreemptively(Duration.ofMinutes(2),
                () -> translated(text, Map.of("beam", "1")));
        assertTrue(result.sentences().size() >= TranslationCore.MOST_CHARACTERS / 40);
    }

    @Test
    void thePythonTwinSaysTheSame(@TempDir Path folder) throws Exception {
        String sentence = "北京是中国的首都。";
        List<String> said = new PythonTwin(folder).says(new Translation(), Path.of(sentence));
        assertEquals(translated(sentence, Map.of("beam", "1")).text(), said.getLast());
    }

    @Test
    void bothDirectionsStayOpenSideBySide() {
        assertEquals(Direction.ZH_EN, translated("你好").direction());
        assertEquals(Direction.EN_ZH, translated("Hello").direction());
        assertEquals(Direction.ZH_EN, translated("你好").direction());
    }
}
