package org.huoye.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.huoye.assistant.AskedQuestions.Outcome;
import org.huoye.assistant.AskedQuestions.Row;
import org.huoye.book.Book;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.pipelines.text.SentenceEmbedder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How good the assistant is, on questions that were written before it and that nothing in it was tuned on. The figures are
 * those of the bundled book; a passage is right only if it holds the very words that answer. The list of terms, which
 * repeats sentences of the book, is not among the passages. The thresholds are what was reached, less a small margin; the aims
 * and what stays short of them are in {@code docs/decisions/0017-the-course-assistant.md}.
 */
class AssistantQualityTest {

    private static final ModelStore MODELS = ShippedModels.open();

    @TempDir
    static Path cache;

    private static Assistant assistant;

    @BeforeAll
    static void open() throws IOException {
        assistant = Assistant.open(Book.open(ShippedModels.root().resolve("content")), MODELS, DeviceChoice.CPU, cache,
                IndexListener.none(), new CancelToken());
    }

    @AfterAll
    static void close() {
        assistant.close();
        MODELS.close();
    }

    @Test
    void theRightPassageIsAmongTheFirst() {
        List<Row> rows = AskedQuestions.questions("test-questions.tsv");
        assertEquals(100, rows.size());
        Outcome outcome = AskedQuestions.outcome(assistant, rows, false);
        assertTrue(outcome.first() >= 0.57, outcome.toString());
        assertTrue(outcome.three() >= 0.83, outcome.toString());
        assertTrue(outcome.lost() <= 0.12, outcome.toString());
    }

    @Test
    void whatTheBookCannotAnswerIsRefused() {
        List<String> questions = AskedQuestions.lines("test-off-topic.tsv");
        assertEquals(60, questions.size());
        double refused = AskedQuestions.refused(assistant, questions, false);
        assertTrue(refused >= 0.82, refused + " refused");
    }

    @Test
    void aSecondQuestionCarriesTheTopicOfTheFirst() {
        List<Row> rows = AskedQuestions.followUps("follow-ups.tsv");
        assertEquals(32, rows.size());
        Outcome outcome = AskedQuestions.outcome(assistant, rows, false);
        assertTrue(outcome.first() >= 0.60, outcome.toString());
        assertTrue(outcome.three() >= 0.86, outcome.toString());
    }

    @Test
    void noPreparedQuestionIsNearlyATestQuestion() throws IOException {
        List<String> phrasings = CuratedQuestions.of(Book.open(ShippedModels.root().resolve("content"))).stream()
                .flatMap(question -> question.phrasings().stream()).toList();
        try (var embedder = new SentenceEmbedder(MODELS, DeviceChoice.CPU)) {
            var vectors = phrasings.stream().map(phrasing -> embedder.embed(phrasing, RunListener.none())).toList();
            for (Row row : AskedQuestions.questions("test-questions.tsv")) {
                var vector = embedder.embed(row.question(), RunListener.none());
                for (int i = 0; i < vectors.size(); i++) {
                    double cosine = vector.cosine(vectors.get(i));
                    assertTrue(cosine <= 0.9, row.question() + " / " + phrasings.get(i) + ": " + cosine);
                }
            }
        }
    }
}
