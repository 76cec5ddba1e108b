package org.huoye.demokit.panel;

/**
 * The last result in small, for the card in the page.
 *
 * @param demo id of the demo
 * @param png a PNG picture, about {@code 2 * width} pixels wide for sharp screens; nobody writes to it
 * @param width in the page's pixels
 * @param height in the page's pixels
 * @param summary the result in words, first lines only, for readers who cannot see it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Thumbnail(String demo, byte[] png, int width, int height, String summary) {
}
