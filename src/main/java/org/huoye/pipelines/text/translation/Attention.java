package org.huoye.pipelines.text.translation;

/**
 * Attention of all layers and heads of one kind: how much each row looks at each column. What a row gives to all columns adds
 * up to 1, but for columns it cannot see.
 *
 * @param layers how many layers
 * @param heads how many heads each layer has
 * @param rows pieces that look
 * @param columns pieces that are looked at
 * @param weights 0 to 1, layer by layer, head by head, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // made once a sentence and only drawn
public record Attention(int layers, int heads, int rows, int columns, float[] weights) {

    public Attention {
        if (weights.length != layers * heads * rows * columns) {
            throw new IllegalArgumentException("not " + layers + " x " + heads + " x " + rows + " x " + columns
                    + " weights: " + weights.length);
        }
    }

    /** What one head gives. */
    public float at(int layer, int head, int row, int column) {
        return weights[((layer * heads + head) * rows + row) * columns + column];
    }

    /** What the heads of a layer give on average. */
    public float mean(int layer, int row, int column) {
        float sum = 0;
        for (int head = 0; head < heads; head++) {
            sum += at(layer, head, row, column);
        }
        return sum / heads;
    }
}
