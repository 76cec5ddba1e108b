package org.huoye.inference.trace;

import java.util.Objects;

/**
 * Values on a grid over the input, for looking inside: activations, attention, spectrogram.
 *
 * @param id stable name inside the demo; its title is {@code map.<id>} in the demo's messages
 * @param rows grid rows, top to bottom
 * @param columns grid columns, left to right
 * @param values row by row, {@code rows * columns} of them
 * @param x left edge of the area the grid covers, in pixels of the input
 * @param y top edge, in pixels of the input
 * @param width width of the covered area, in pixels of the input
 * @param height height of the covered area, in pixels of the input
 */
@SuppressWarnings("ArrayRecordComponent") // made once a run and only drawn
public record ValueMap(String id, int rows, int columns, float[] values, double x, double y, double width,
        double height) {
    public ValueMap {
        Objects.requireNonNull(id, "id");
        if (values.length != rows * columns) {
            throw new IllegalArgumentException("a grid of " + rows + " x " + columns + " needs that many values");
        }
    }
}
