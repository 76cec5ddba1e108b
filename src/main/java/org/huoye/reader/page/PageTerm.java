package org.huoye.reader.page;

/**
 * A term that the page explains where it occurs.
 *
 * @param word the term as it is written in the text
 * @param english its English, may be empty
 * @param definition one or two sentences of plain text
 * @param href link to where it is defined, as a link of the present chapter would write it; {@code #anchor} for a section
 *     of this chapter
 */
public record PageTerm(String word, String english, String definition, String href) {
}
