package org.huoye.demos.translation;

import java.util.List;
import org.huoye.demokit.Noted;
import org.huoye.demokit.Unprinted;
import org.huoye.pipelines.text.dictionary.Gloss;
import org.huoye.pipelines.text.translation.Direction;
import org.huoye.pipelines.text.translation.Token;
import org.huoye.pipelines.text.translation.TranslatedSentence;
import org.huoye.platform.Messages;

/**
 * A text and its translation.
 *
 * @param source language of the text, such as {@code zh}
 * @param target language of the translation
 * @param text the translation; lines are those of the text
 * @param sentences its sentences, in order
 * @param direction from which language into which
 * @param inside the same sentences with everything that was seen on the way
 * @param glosses what the dictionary says of the words of each sentence; none while the run goes on
 */
public record TranslationResult(String source, String target, String text, List<Sentence> sentences,
        @Unprinted Direction direction, @Unprinted List<TranslatedSentence> inside,
        @Unprinted List<Glosses> glosses) implements Noted {

    private static final Messages TEXT = Messages.beside(TranslationResult.class);

    public TranslationResult {
        sentences = List.copyOf(sentences);
        inside = List.copyOf(inside);
        glosses = List.copyOf(glosses);
    }

    /**
     * One sentence.
     *
     * @param source normalised
     * @param text its translation
     * @param score mean of the logarithms of the probabilities, at most 0
     * @param unknown pieces of the source that the model does not know
     */
    public record Sentence(String source, String text, double score, List<String> unknown) {
        public Sentence {
            unknown = List.copyOf(unknown);
        }

        static Sentence of(TranslatedSentence sentence) {
            return new Sentence(sentence.source(), sentence.text(), sentence.score(),
                    sentence.unknown().stream().map(Token::piece).distinct().toList());
        }
    }

    /**
     * What the dictionary says of the words of a sentence.
     *
     * @param source words of the source
     * @param text words of the translation
     */
    public record Glosses(List<Gloss> source, List<Gloss> text) {
        public Glosses {
            source = List.copyOf(source);
            text = List.copyOf(text);
        }
    }

    /** The result of sentences, all of them or the first ones. */
    static TranslationResult of(Direction direction, List<TranslatedSentence> sentences, List<Glosses> glosses) {
        return new TranslationResult(direction.source().code(), direction.target().code(),
                direction.target().joined(sentences), sentences.stream().map(Sentence::of).toList(), direction,
                sentences, glosses);
    }

    @Override
    public List<String> notes() {
        List<String> unknown = sentences.stream().flatMap(sentence -> sentence.unknown.stream()).distinct().toList();
        return unknown.isEmpty()
                ? List.of(TEXT.get("note.teaching"))
                : List.of(TEXT.get("note.teaching"), TEXT.get("note.unknown", String.join(" ", unknown)));
    }
}
