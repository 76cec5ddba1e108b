package org.huoye.pipelines.text.translation;

import java.util.List;

/**
 * One piece of a translation and what else might have stood there.
 *
 * @param id number of the piece in the vocabulary; {@link Vocabulary#END} ends the sentence
 * @param piece as the vocabulary writes it
 * @param probability what the model gave it, 0 to 1, at the temperature of the run
 * @param given whether it was given beforehand and not chosen
 * @param alternatives the likeliest pieces there, likeliest first; the chosen one need not be among them
 */
public record Step(int id, String piece, double probability, boolean given, List<Alternative> alternatives) {

    /**
     * A piece that might stand there.
     *
     * @param id its number in the vocabulary
     * @param piece as the vocabulary writes it
     * @param probability 0 to 1, at the temperature of the run
     * @param plain the same at temperature 1
     */
    public record Alternative(int id, String piece, double probability, double plain) {
    }

    public Step {
        alternatives = List.copyOf(alternatives);
    }
}
