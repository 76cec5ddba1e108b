package org.huoye.assistant;

/**
 * A piece of the book that can be an answer: a paragraph or a few short ones under one heading.
 *
 * @param number its place among {@link Assistant#passages()}, from 0
 * @param source where it stands; its quote is the text
 */
public record Passage(int number, Source source) {

    /** The text, without markup. */
    public String text() {
        return source.quote();
    }
}
