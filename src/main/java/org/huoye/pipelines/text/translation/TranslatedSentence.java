package org.huoye.pipelines.text.translation;

import java.util.List;
import java.util.Optional;

/**
 * A sentence and its translation.
 *
 * @param line which line of the text it stands in, from 0
 * @param source the sentence, normalised
 * @param tokens its pieces, without the one that ends it
 * @param steps the pieces of the translation; the last one ends it, unless it became too long; none if there was nothing to
 *        translate and the sentence was taken over
 * @param text the translation
 * @param ends how long the text is after each step, in characters of the string
 * @param score mean of the logarithms of the steps' probabilities, at most 0; 0 if taken over
 * @param rivals other translations that the search compared it with, best first
 * @param insides where the model looked; empty while the translation is under way, or if taken over
 */
public record TranslatedSentence(int line, String source, List<Token> tokens, List<Step> steps, String text,
        List<Integer> ends, double score, List<Rival> rivals, Optional<Insides> insides) {

    public TranslatedSentence {
        tokens = List.copyOf(tokens);
        steps = List.copyOf(steps);
        ends = List.copyOf(ends);
        rivals = List.copyOf(rivals);
    }

    /**
     * A translation that was not taken.
     *
     * @param text of it
     * @param score as that of the sentence
     */
    public record Rival(String text, double score) {
    }

    /**
     * Where the model looked.
     *
     * @param source from the source's pieces to each other; the last row and column are the sign that ends the sentence
     * @param cross from each step to the source's pieces
     * @param target from each step to the steps before it; column 0 is the sign that begins, column n the nth step's piece
     */
    public record Insides(Attention source, Attention cross, Attention target) {
    }

    /** One with nothing in it that can be translated, such as a number, or words in a language the model does not know. */
    static TranslatedSentence takenOver(int line, String sentence, List<Token> tokens) {
        return new TranslatedSentence(line, sentence, tokens, List.of(), sentence, List.of(), 0, List.of(),
                Optional.empty());
    }

    /** Whether there was nothing to translate. */
    public boolean isTakenOver() {
        return steps.isEmpty();
    }

    /** The part of the text that came with a step; nothing for the one that ends it. */
    public String text(int step) {
        return text.substring(step == 0 ? 0 : ends.get(step - 1), ends.get(step));
    }

    /** The ids of the steps before one. */
    public List<Integer> idsBefore(int step) {
        return steps.subList(0, step).stream().map(Step::id).toList();
    }

    /** Pieces of the source that the vocabulary does not have. */
    public List<Token> unknown() {
        return tokens.stream().filter(token -> !token.isKnown()).toList();
    }

    /** Whether a step wrote a word, or part of one, while it looked at an unknown piece most of all: a guess. */
    public boolean isGuess(int step) {
        return insides.isPresent() && !steps.get(step).given()
                && text(step).codePoints().anyMatch(Character::isLetter) && mostLookedAt(insides.get().cross(), step);
    }

    private boolean mostLookedAt(Attention cross, int step) {
        int most = 0;
        for (int column = 1; column < cross.columns(); column++) {
            if (cross.mean(cross.layers() - 1, step, column) > cross.mean(cross.layers() - 1, step, most)) {
                most = column;
            }
        }
        return most < tokens.size() && !tokens.get(most).isKnown();
    }
}
