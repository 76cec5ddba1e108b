package org.huoye.pipelines.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.TensorTrace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEmbedderTest {

    private static final ModelStore MODELS = ShippedModels.open();
    private static final SentenceEmbedder EMBEDDER = new SentenceEmbedder(MODELS, DeviceChoice.CPU);

    /** What Python made of a text: {@code tools/assistant/record_vectors.py}. */
    record Recorded(String text, List<Integer> ids, float[] vector) {
        @Override
        public String toString() {
            return text.substring(0, Math.min(20, text.length()));
        }
    }

    @AfterAll
    static void close() {
        EMBEDDER.close();
        MODELS.close();
    }

    static List<Recorded> recorded() throws IOException {
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(
                SentenceEmbedderTest.class.getResourceAsStream("recorded-vectors.json")), StandardCharsets.UTF_8)) {
            return List.of(new Gson().fromJson(reader, Recorded[].class));
        }
    }

    private static List<Integer> ids(String text) {
        return EMBEDDER.tokens(text).stream().map(Token::id).toList();
    }

    private static SentenceVector embed(String text) {
        return EMBEDDER.embed(text, RunListener.none());
    }

    @Test
    void aKnownQuestionHasItsKnownTokens() {
        assertEquals(List.of(101, 784, 720, 3221, 1318, 4916, 4868, 5307, 5381, 5317, 8043, 102), ids("什么是卷积神经网络？"));
        assertEquals("[CLS]", EMBEDDER.tokens("什").getFirst().piece());
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void tokensAndVectorsAreThoseOfPython(Recorded recorded) {
        assertEquals(recorded.ids(), ids(recorded.text()));
        // eight-bit arithmetic rounds differently from one processor to the next
        double cosine = embed(recorded.text()).cosine(SentenceVector.along(recorded.vector()));
        assertTrue(cosine > 0.995, "cosine " + cosine);
    }

    @Test
    void namesInCapitalsAreKnown() {
        assertTrue(EMBEDDER.tokens("CNN GPU TensorFlow").stream().noneMatch(token -> token.piece().equals("[UNK]")));
        assertEquals(ids("tensorflow"), ids("TensorFlow"));
    }

    @Test
    void theSameMeaningLiesNearer() {
        SentenceVector question = embed("图书馆几点关门");
        assertTrue(question.cosine(embed("闭馆时间是什么时候")) > question.cosine(embed("一次能借几本书")) + 0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀", "\u0000", "\ud800", "\u202e"})
    void anyTextHasAVector(String text) {
        SentenceVector vector = embed(text);
        assertEquals(1, vector.cosine(vector), 1e-5);
    }

    @Test
    void aLongTextIsCut() {
        String text = "字".repeat(10_000);
        List<Token> tokens = EMBEDDER.tokens(text);
        assertEquals(SentenceEmbedder.MOST_TOKENS, tokens.size());
        assertEquals("[SEP]", tokens.getLast().piece());
        assertEquals(embed("字".repeat(600)), embed(text));
    }

    @Test
    void theRunTellsItsStagesAndTensors() {
        List<Stage> stages = new ArrayList<>();
        List<String> tensors = new ArrayList<>();
        EMBEDDER.embed("卷积", new RunListener() {
            @Override
            public void stage(Stage stage) {
                stages.add(stage);
            }

            @Override
            public void tensor(TensorTrace tensor) {
                tensors.add(tensor.name() + tensor.shape());
            }
        });
        assertEquals(List.of(Stage.PREPROCESS, Stage.INFER, Stage.POSTPROCESS), stages);
        assertEquals(List.of("input_ids[1, 4]", "attention_mask[1, 4]", "token_type_ids[1, 4]",
                "last_hidden_state[1, 4, 512]"), tensors);
    }

    @Test
    void vectorsOfOtherLengthsCannotBeCompared() {
        assertThrows(IllegalArgumentException.class,
                () -> embed("甲").cosine(SentenceVector.along(new float[]{1, 0})));
    }
}
