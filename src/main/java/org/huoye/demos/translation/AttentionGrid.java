package org.huoye.demos.translation;

import java.util.List;
import org.huoye.pipelines.text.translation.Attention;

/**
 * The weights that are on show: rows look at columns.
 *
 * @param rows names of the pieces that look
 * @param columns names of the pieces that are looked at
 * @param attention all layers and heads
 * @param layer which layer, from 0
 * @param head which head, from 0; {@link #MEAN} for all of them on average
 */
record AttentionGrid(List<String> rows, List<String> columns, Attention attention, int layer, int head) {

    /** All heads on average. */
    static final int MEAN = -1;

    AttentionGrid {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if (rows.size() != attention.rows() || columns.size() != attention.columns()) {
            throw new IllegalArgumentException(rows.size() + " x " + columns.size() + " names for "
                    + attention.rows() + " x " + attention.columns() + " weights");
        }
    }

    float weight(int row, int column) {
        return head == MEAN ? attention.mean(layer, row, column) : attention.at(layer, head, row, column);
    }

    /** The column that a row looks at most. */
    int most(int row) {
        int most = 0;
        for (int column = 1; column < columns.size(); column++) {
            if (weight(row, column) > weight(row, most)) {
                most = column;
            }
        }
        return most;
    }
}
