package org.huoye.pipelines.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Greedy non-maximum suppression (NMS): of boxes that overlap much, only the one with the highest score stays. */
public final class NonMaximumSuppression {

    private NonMaximumSuppression() {
    }

    /**
     * @param detections in any order
     * @param iouLimit boxes of one class that overlap an already kept one by more than this are dropped, 0 to 1
     * @return what stays, highest score first
     */
    public static List<Detection> perClass(List<Detection> detections, double iouLimit) {
        List<Detection> kept = new ArrayList<>();
        for (Detection candidate : detections.stream().sorted(Comparator.comparingDouble(Detection::score).reversed())
                .toList()) {
            boolean suppressed = kept.stream().anyMatch(other -> other.classIndex() == candidate.classIndex()
                    && other.box().iou(candidate.box()) > iouLimit);
            if (!suppressed) {
                kept.add(candidate);
            }
        }
        return List.copyOf(kept);
    }
}
