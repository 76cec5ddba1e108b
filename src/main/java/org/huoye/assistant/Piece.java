package org.huoye.assistant;

/**
 * A piece of a chapter.
 *
 * @param source where it stands and its text
 * @param code blocks of code that stand in it: looked through for words, neither embedded nor quoted
 */
record Piece(Source source, String code) {
}
