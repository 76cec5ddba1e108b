package org.huoye.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huoye.assistant.Topics.Way;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.pipelines.text.SentenceEmbedder;
import org.huoye.pipelines.text.SentenceVector;
import org.huoye.platform.Messages;

/** Makes an answer of what was found, or says that nothing was. {@link Assistant#ask} is the way to it. */
public final class Answerer {

    /**
     * Below this score the assistant does not know. Chosen on the questions of {@code tools/assistant/tuning-*.tsv}; see
     * {@code docs/decisions/0017-the-course-assistant.md}.
     */
    static final double KNOWN = 0.58;

    /** A question that could stand alone keeps its own words unless the topic makes it so much nearer. */
    private static final double ALONE = 0.03;

    /** A question that could stand alone and is this far below {@link #KNOWN} is about something else. */
    private static final double STRANGE = 0.10;

    private static final Messages TEXT = Messages.beside(Answerer.class);

    private final Knowledge knowledge;
    private final SentenceEmbedder embedder;
    private final Finder finder;
    private final Topics topics;

    Answerer(Knowledge knowledge, SentenceEmbedder embedder) {
        this.knowledge = knowledge;
        this.embedder = embedder;
        finder = new Finder(knowledge, embedder);
        topics = new Topics(knowledge.terms());
    }

    // tag::ask[]
    Answer answer(String question, Dialogue earlier, RunListener listener, CancelToken cancel) {
        String plain = Question.plain(question);
        if (plain.isEmpty()) {
            return unknown(question, "answer.nothing");
        }
        if (knowledge.isEmpty()) {
            return unknown(question, "answer.empty");
        }
        Optional<Turn> before = before(earlier);
        List<Way> ways = before.map(turn -> topics.ways(plain, Question.plain(turn.understood())))
                .orElseGet(() -> List.of(new Way(plain, false)));
        Way way = ways.size() == 1 ? ways.getFirst() : best(ways, before, cancel);
        String understood = inTheBooksWords(way.text());
        SentenceVector vector = embedder.embed(understood, listener);
        cancel.throwIfCancelled();
        return answer(question, way.text().equals(plain) && understood.equals(plain) ? question : understood,
                finder.find(understood, vector, near(way, before)));
    }

    private Answer answer(String question, String understood, Found found) {
        if (found.score() < KNOWN) {
            return new Answer(question, understood, Answer.Kind.UNKNOWN, TEXT.get("answer.unknown"), found.score(),
                    KNOWN, Optional.empty(), found.candidates(), found.vector());
        }
        if (found.talk().isPresent()) {
            return new Answer(question, understood, Answer.Kind.SMALL_TALK, found.talk().get().answer(), found.score(),
                    KNOWN, Optional.empty(), found.candidates(), found.vector());
        }
        Source source = found.candidates().getFirst().passage().source();
        Optional<CuratedQuestion> prepared = found.prepared();
        return new Answer(question, understood, prepared.isPresent() ? Answer.Kind.CURATED : Answer.Kind.PASSAGE,
                prepared.map(CuratedQuestion::answer).orElse(source.quote()), found.score(), KNOWN,
                Optional.of(source), found.candidates(), found.vector());
    }
    // end::ask[]

    /** The way to understand a question that the book answers best. */
    private Way best(List<Way> ways, Optional<Turn> before, CancelToken cancel) {
        List<Double> scores = new ArrayList<>();
        for (Way way : ways) {
            String understood = inTheBooksWords(way.text());
            scores.add(finder.find(understood, embedder.embed(understood, RunListener.none()), near(way, before))
                    .score() + (way.carried() ? 0 : ALONE));
            cancel.throwIfCancelled();
        }
        boolean strange = !ways.getFirst().carried() && scores.getFirst() - ALONE < KNOWN - STRANGE;
        int best = 0;
        for (int i = 1; i < ways.size() && !strange; i++) {
            if (scores.get(i) > scores.get(best)) {
                best = i;
            }
        }
        return ways.get(best);
    }

    /** The turn whose topic may be carried: the last that was answered from the book, else the last. */
    private static Optional<Turn> before(Dialogue earlier) {
        return earlier.turns().reversed().stream().filter(turn -> turn.source().isPresent()).findFirst()
                .or(() -> earlier.turns().reversed().stream().findFirst());
    }

    /** Where the answer stood that a carried topic goes on from. */
    private static Optional<Source> near(Way way, Optional<Turn> before) {
        return way.carried() ? before.flatMap(Turn::source) : Optional.empty();
    }

    /** A question without Chinese, with the Chinese names of the terms in it. */
    private String inTheBooksWords(String question) {
        if (!Question.isLatin(question)) {
            return question;
        }
        List<String> names = knowledge.terms().translated(question);
        return names.isEmpty() ? question : String.join(" ", names) + " " + question;
    }

    private Answer unknown(String question, String why) {
        return new Answer(question, question, Answer.Kind.UNKNOWN, TEXT.get(why), 0, KNOWN, Optional.empty(),
                List.of(), SentenceVector.along(new float[SentenceEmbedder.LENGTH]));
    }
}
