package org.huoye.pipelines.vision.ocr;

import java.util.Comparator;
import java.util.List;

/** The common direction of lines. Stateless. */
final class Angles {

    private Angles() {
    }

    /**
     * The median angle of boxes, long ones counting more; 0 if there are none.
     *
     * @return radians, as {@link TurnedBox#angle()}
     */
    static double median(List<TurnedBox> boxes) {
        return weightedMedian(boxes.stream()
                .map(box -> new Weighted(box.angle(), Math.max(box.width(), box.height()))).toList());
    }

    /** A value and how much it counts. */
    record Weighted(double value, double weight) {
    }

    /** The value at which half of the weight is reached; 0 if there are none. */
    static double weightedMedian(List<Weighted> values) {
        List<Weighted> sorted = values.stream().sorted(Comparator.comparingDouble(Weighted::value)).toList();
        double half = values.stream().mapToDouble(Weighted::weight).sum() / 2;
        double seen = 0;
        for (Weighted value : sorted) {
            seen += value.weight;
            if (seen >= half) {
                return value.value;
            }
        }
        return 0;
    }
}
