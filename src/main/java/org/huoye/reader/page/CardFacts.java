package org.huoye.reader.page;

/**
 * What a demo card in the page says.
 *
 * @param known whether it can be started
 * @param name what screen readers call its button
 * @param title first line
 * @param facts second line: model, size, 离线, about how long; or why it cannot be started
 */
public record CardFacts(boolean known, String name, String title, String facts) {
}
