package org.huoye.demos.translation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.ProbeCore;
import org.huoye.demokit.ProbePart;
import org.huoye.demokit.ProbeView;
import org.huoye.demokit.Request;
import org.huoye.demokit.Unprinted;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.pipelines.text.translation.Direction;
import org.huoye.pipelines.text.translation.TranslatedSentence;
import org.huoye.pipelines.text.translation.Translator;

/** The look inside a translation, in which another piece can be chosen at every step. */
final class OtherWords implements ProbePart<String, TranslationResult, OtherWord, OtherWords.Continued> {

    /** Steps that are asked about without a window. */
    private static final int MOST_STEPS = 40;

    /**
     * How the translation goes on.
     *
     * @param text of it
     * @param score mean of the logarithms of the probabilities
     * @param sentence all of it
     */
    record Continued(String text, double score, @Unprinted TranslatedSentence sentence) {
    }

    @Override
    public Home home() {
        return Home.HOW;
    }

    @Override
    public ProbeCore<String, OtherWord, Continued> open(DemoContext context) {
        Map<Direction, Translator> translators = new EnumMap<>(Direction.class);
        return new ProbeCore<>() {
            @Override
            public Continued answer(Request<String> about, OtherWord question) {
                Translator translator = translators.computeIfAbsent(question.direction(),
                        wanted -> new Translator(context.models(), context.device(), wanted));
                TranslatedSentence sentence = translator.translate(question.line(), question.source(),
                        TranslationCore.choice(about, question.sentence()), question.given(), RunListener.none(),
                        soFar -> {
                            // the whole of it comes in a moment
                        }, new CancelToken());
                return new Continued(sentence.text(), sentence.score(), sentence);
            }

            @Override
            public void close() {
                translators.values().forEach(Translator::close);
            }
        };
    }

    /** What becomes of the first sentence if at one step the second likeliest piece stood there. */
    @Override
    public List<OtherWord> survey(String input, TranslationResult result) {
        if (result.inside().isEmpty()) {
            return List.of();
        }
        TranslatedSentence first = result.inside().getFirst();
        return IntStream.range(0, Math.min(first.steps().size(), MOST_STEPS)).boxed()
                .flatMap(step -> first.steps().get(step).alternatives().stream()
                        .filter(other -> other.id() != first.steps().get(step).id()).limit(1)
                        .map(other -> OtherWord.of(result.direction(), 0, first, step, other)))
                .toList();
    }

    @Override
    public ProbeView<String, TranslationResult, OtherWord, Continued> view(Consumer<OtherWord> ask) {
        return new InsideView(ask);
    }
}
