package org.huoye.demos.translation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demos.translation.TranslationResult.Glosses;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.jobs.CancelToken;
import org.huoye.pipelines.text.dictionary.Dictionary;
import org.huoye.pipelines.text.dictionary.Gloss;
import org.huoye.pipelines.text.translation.Choice;
import org.huoye.pipelines.text.translation.Direction;
import org.huoye.pipelines.text.translation.Language;
import org.huoye.pipelines.text.translation.TranslatedSentence;
import org.huoye.pipelines.text.translation.Translator;
import org.jspecify.annotations.Nullable;

/** Translates a text sentence by sentence. */
final class TranslationCore implements DemoCore<String, TranslationResult> {

    /** Characters that are translated at most. */
    static final int MOST_CHARACTERS = 2000;

    private final Map<Direction, Translator> translators = new EnumMap<>(Direction.class);
    /** Read when somebody first looks inside. */
    private @Nullable Dictionary dictionary;

    TranslationCore(DemoContext context) {
        try {
            for (Direction direction : Direction.values()) {
                translators.put(direction, new Translator(context.models(), context.device(), direction));
            }
        } catch (RuntimeException e) {
            close(); // the one that was opened
            throw e;
        }
    }

    // tag::run[]
    @Override
    public TranslationResult run(Request<String> request, RunListener listener, CancelToken cancel) {
        listener.stage(Stage.PREPROCESS);
        Direction direction = direction(request);
        Translator translator = Objects.requireNonNull(translators.get(direction));
        List<List<String>> lines = translator.sentences(request.input());

        listener.stage(Stage.INFER);
        List<TranslatedSentence> done = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            for (String sentence : lines.get(line)) {
                RunListener heard = done.isEmpty() ? listener : new PlacesOnly(listener);
                done.add(translator.translate(line, sentence, choice(request, done.size()), List.of(), heard,
                        soFar -> listener.partial(soFar(direction, done, soFar)), cancel));
            }
        }

        listener.stage(Stage.POSTPROCESS);
        return TranslationResult.of(direction, done, listener.looksInside() ? glosses(direction, done) : List.of());
    }
    // end::run[]

    /**
     * How pieces are chosen.
     *
     * @param sentence its number: drawn pieces of two sentences have nothing in common
     */
    static Choice choice(Request<String> request, int sentence) {
        Options options = request.options();
        return new Choice(options.number(Translation.TEMPERATURE.id()), (int) options.number(Translation.BEAM.id()),
                request.seed() + 1000L * sentence + (long) options.number(Translation.DRAW.id()));
    }

    /**
     * The direction a text is translated in.
     *
     * @throws UntranslatableText if it is blank, too long, or has nothing of the source language
     */
    private static Direction direction(Request<String> request) {
        String text = request.input();
        if (text.isBlank()) {
            throw UntranslatableText.blank();
        }
        int length = text.codePointCount(0, text.length());
        if (length > MOST_CHARACTERS) {
            throw UntranslatableText.tooLong(length, MOST_CHARACTERS);
        }
        String wanted = request.options().choice(Translation.DIRECTION.id());
        Direction direction = wanted.equals(Translation.AUTOMATIC) ? Direction.of(text) : Direction.ofId(wanted);
        if (!direction.fits(direction.source().normalised(text))) {
            throw UntranslatableText.without(wanted);
        }
        return direction;
    }

    private static TranslationResult soFar(Direction direction, List<TranslatedSentence> done,
            TranslatedSentence last) {
        List<TranslatedSentence> all = new ArrayList<>(done);
        all.add(last);
        return TranslationResult.of(direction, all, List.of());
    }

    private List<Glosses> glosses(Direction direction, List<TranslatedSentence> sentences) {
        Dictionary read = dictionary == null ? Dictionary.read() : dictionary;
        dictionary = read;
        return sentences.stream().map(sentence -> new Glosses(words(read, direction.source(), sentence.source()),
                words(read, direction.target(), sentence.text()))).toList();
    }

    private static List<Gloss> words(Dictionary dictionary, Language language, String text) {
        return language == Language.CHINESE ? dictionary.chineseWords(text) : dictionary.englishWords(text);
    }

    @Override
    public void close() {
        translators.values().forEach(Translator::close);
    }
}
