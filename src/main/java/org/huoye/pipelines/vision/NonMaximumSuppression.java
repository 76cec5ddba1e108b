package org.huoye.pipelines.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Greedy non-maximum suppression (NMS): of boxes that overlap much, only the one with the highest score stays. */
public final class NonMaximumSuppression {

    private NonMaximumSuppression() {
    }

    /**
     * Drops what overlaps too much, within each class.
     *
     * @param detections in any order
     * @param iouLimit boxes of one class that overlap an already kept one by more than this are dropped, 0 to 1
     * @return what stays, highest score first
     */
    public static List<Detection> perClass(List<Detection> detections, double iouLimit) {
        return of(detections, Detection::box, Detection::score, (a, b) -> a.classIndex() == b.classIndex(), iouLimit);
    }

    /**
     * The same for things of one kind.
     *
     * @param found in any order
     * @param box of each
     * @param score of each
     * @param iouLimit boxes that overlap an already kept one by more than this are dropped, 0 to 1
     * @return what stays, highest score first
     */
    public static <T> List<T> of(List<T> found, Function<T, Box> box, ToDoubleFunction<T> score, double iouLimit) {
        return of(found, box, score, (a, b) -> true, iouLimit);
    }

    private static <T> List<T> of(List<T> found, Function<T, Box> box, ToDoubleFunction<T> score,
            BiPredicate<T, T> sameKind, double iouLimit) {
        List<T> kept = new ArrayList<>();
        for (T candidate : found.stream().sorted(Comparator.comparingDouble(score).reversed()).toList()) {
            boolean suppressed = kept.stream().anyMatch(other -> sameKind.test(other, candidate)
                    && box.apply(other).iou(box.apply(candidate)) > iouLimit);
            if (!suppressed) {
                kept.add(candidate);
            }
        }
        return List.copyOf(kept);
    }
}
