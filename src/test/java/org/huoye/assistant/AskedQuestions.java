package org.huoye.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;

/** The questions of {@code tools/assistant/}, asked of an assistant. */
final class AskedQuestions {

    private AskedQuestions() {
    }

    /** A question with the place that answers it. */
    record Row(String id, String before, String question, String chapter, String heading, String quote) {
    }

    /**
     * What came of a list of questions, as shares of them.
     *
     * @param first the right passage came first, and the answer was given
     * @param three the right passage was among the three shown
     * @param lost the assistant said that it did not know
     */
    record Outcome(double first, double three, double lost) {
    }

    /** Questions with the words that answer each. */
    static List<Row> questions(String file) {
        return lines(file).stream().map(line -> line.split("\t"))
                .map(cells -> new Row(cells[0], "", cells[1], cells[2] + ".md", cells[3], cells[4])).toList();
    }

    /** Second questions after a first one, with the section that answers. */
    static List<Row> followUps(String file) {
        return lines(file).stream().map(line -> line.split("\t"))
                .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3] + ".md", cells[4], "")).toList();
    }

    static List<String> lines(String file) {
        try {
            return Files.readAllLines(ShippedModels.root().resolve(Path.of("tools/assistant", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks each question, after the one before it if there is one. */
    static Outcome outcome(Assistant assistant, List<Row> rows, boolean tell) {
        int first = 0;
        int three = 0;
        int lost = 0;
        for (Row row : rows) {
            Answer answer = ask(assistant, row);
            List<Boolean> right = answer.candidates().stream().map(one -> answers(one.passage().source(), row))
                    .toList();
            boolean known = answer.kind() == Answer.Kind.CURATED || answer.kind() == Answer.Kind.PASSAGE;
            first += known && right.getFirst() ? 1 : 0;
            three += right.contains(true) ? 1 : 0;
            lost += known ? 0 : 1;
            if (tell && !(known && right.getFirst())) {
                System.out.printf("%s %s -> %s | %s %.3f | %s%n", row.id(), row.question(), answer.understood(),
                        answer.kind(), answer.score(), right);
                for (Candidate one : answer.candidates()) {
                    System.out.printf("      %.3f %.3f %.2f %s#%s %s %s%n", one.score(), one.cosine(), one.lexical(),
                            one.passage().source().chapter(), one.passage().source().heading(), one.curated(),
                            one.passage().text().replace('\n', ' ').substring(0,
                                    Math.min(40, one.passage().text().length())));
                }
            }
        }
        double all = rows.size();
        return new Outcome(first / all, three / all, lost / all);
    }

    /** The share of questions that the assistant refuses. */
    static double refused(Assistant assistant, List<String> questions, boolean tell) {
        int refused = 0;
        for (String question : questions) {
            Answer answer = assistant.ask(question, Dialogue.EMPTY, RunListener.none(), new CancelToken());
            refused += answer.kind() == Answer.Kind.UNKNOWN ? 1 : 0;
            if (tell && answer.kind() != Answer.Kind.UNKNOWN) {
                System.out.printf("answered: %s | %s %.3f %s%n", question, answer.kind(), answer.score(),
                        answer.text().substring(0, Math.min(40, answer.text().length())));
            }
        }
        return refused / (double) questions.size();
    }

    static Answer ask(Assistant assistant, Row row) {
        Dialogue dialogue = Dialogue.EMPTY;
        if (!row.before().isEmpty()) {
            dialogue = dialogue.with(assistant.ask(row.before(), dialogue, RunListener.none(), new CancelToken()));
        }
        return assistant.ask(row.question(), dialogue, RunListener.none(), new CancelToken());
    }

    /** Whether a passage answers: it holds the words that do, or where none are told, it stands in that section. */
    static boolean answers(Source source, Row row) {
        return source.chapter().equals(row.chapter()) && (row.quote().isEmpty()
                ? source.heading().equals(row.heading())
                : bare(source.quote()).contains(bare(row.quote())));
    }

    /** Letters, digits and characters only: what a text has in common with its Markdown. */
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** The rows whose words stand in no passage at all: nothing could find them. */
    static List<String> nowhere(Assistant assistant, List<Row> rows) {
        List<String> nowhere = new ArrayList<>();
        for (Row row : rows) {
            if (assistant.passages().stream().noneMatch(passage -> answers(passage.source(), row))) {
                nowhere.add(row.id());
            }
        }
        return nowhere;
    }
}
