package org.huoye.demokit;

/**
 * An input that ships with the book. Its title is {@code sample.<file>} in the demo's messages, or the text itself.
 *
 * @param file name inside {@code images/samples/<demo id>/}, or the text itself for demos on texts
 */
public record Sample(String file) {
}
