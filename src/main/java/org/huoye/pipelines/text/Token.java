package org.huoye.pipelines.text;

/**
 * A piece of a text as a model sees it.
 *
 * @param piece as the model's vocabulary writes it: {@code [CLS]}, {@code 卷}, {@code ##flow}
 * @param id its number in the vocabulary
 */
public record Token(String piece, int id) {
}
