package org.huoye.reader.page;

/**
 * What the context menu was asked for on, by mouse or keyboard.
 *
 * @param x where on the screen
 * @param y where on the screen
 * @param picture id of the picture, empty if on none
 * @param selected the text that is selected, empty if none is
 * @param link where the link leads, empty if on none
 * @param section anchor of the section, empty before the first
 */
public record MenuRequest(double x, double y, String picture, String selected, String link, String section) {
}
