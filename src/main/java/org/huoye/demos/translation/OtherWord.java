package org.huoye.demos.translation;

import java.util.ArrayList;
import java.util.List;
import org.huoye.demokit.Unprinted;
import org.huoye.pipelines.text.translation.Direction;
import org.huoye.pipelines.text.translation.Step.Alternative;
import org.huoye.pipelines.text.translation.TranslatedSentence;

/**
 * The question how a translation would go on if another piece stood there.
 *
 * @param source the sentence, normalised
 * @param step where it stands, from 0
 * @param piece the other piece, as the vocabulary writes it
 * @param given ids of the pieces the translation begins with, the other piece last
 * @param direction from which language into which
 * @param sentence number of the sentence in the text
 * @param line which line it stands in
 */
public record OtherWord(String source, int step, String piece, List<Integer> given, @Unprinted Direction direction,
        @Unprinted int sentence, @Unprinted int line) {

    public OtherWord {
        given = List.copyOf(given);
    }

    /**
     * Asks about a step of a sentence.
     *
     * @param number of the sentence in the text
     */
    static OtherWord of(Direction direction, int number, TranslatedSentence sentence, int step, Alternative other) {
        List<Integer> given = new ArrayList<>(sentence.idsBefore(step));
        given.add(other.id());
        return new OtherWord(sentence.source(), step, other.piece(), given, direction, number, sentence.line());
    }
}
