package org.huoye.reader.page;

/**
 * A picture as the page gets it.
 *
 * @param light {@code data:} URI
 * @param dark the same for its twin in the dark scheme, empty if it has none
 * @param drawn whether it is drawn on a light ground, so that the dark scheme must calm it
 */
record PagePicture(String light, String dark, boolean drawn) {
}
