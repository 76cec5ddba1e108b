package org.huoye.pipelines.vision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How well a tracker does, after Bernardin and Stiefelhagen: Evaluating Multiple Object Tracking Performance (2008). A true
 * box stays with the name it was matched with as long as they overlap; the rest is matched by the best sum of overlaps.
 */
public final class ClearMot {

    /** A named box that overlaps a true one by less is wrong. */
    private static final double LEAST_IOU = 0.5;

    private final Map<Integer, Integer> lastName = new HashMap<>();
    private int truths;
    private int misses;
    private int falseOnes;
    private int switches;
    private double overlap;
    private int matches;

    /** One frame: true boxes and named boxes by id. */
    public void frame(Map<Integer, Box> truth, Map<Integer, Box> named) {
        Map<Integer, Integer> pairs = new HashMap<>();
        truth.forEach((id, box) -> {
            Integer name = lastName.get(id);
            if (name != null && named.containsKey(name) && overlap(box, named.get(name)) >= LEAST_IOU
                    && !pairs.containsValue(name)) {
                pairs.put(id, name);
            }
        });
        Set<Integer> free = new HashSet<>(named.keySet());
        free.removeAll(pairs.values());
        List<Integer> names = free.stream().sorted().toList();
        List<Integer> ids = new TreeMap<>(truth).keySet().stream().filter(id -> !pairs.containsKey(id)).toList();
        double[][] gains = new double[ids.size()][names.size()];
        for (int row = 0; row < ids.size(); row++) {
            for (int column = 0; column < names.size(); column++) {
                double iou = overlap(truth.get(ids.get(row)), named.get(names.get(column)));
                gains[row][column] = iou >= LEAST_IOU ? iou : 0;
            }
        }
        int[] chosen = Assignment.best(gains);
        for (int row = 0; row < chosen.length; row++) {
            if (chosen[row] != Assignment.NONE) {
                pairs.put(ids.get(row), names.get(chosen[row]));
            }
        }
        pairs.forEach((id, name) -> {
            Integer before = lastName.put(id, name);
            if (before != null && !before.equals(name)) {
                switches++;
            }
            overlap += overlap(truth.get(id), named.get(name));
        });
        truths += truth.size();
        matches += pairs.size();
        misses += truth.size() - pairs.size();
        falseOnes += named.size() - pairs.size();
    }

    private static double overlap(@Nullable Box one, @Nullable Box other) {
        return one == null || other == null ? 0 : one.iou(other);
    }

    /** Multiple object tracking accuracy: 1 if nothing is missed, invented or mistaken; may be below 0. */
    public double mota() {
        return 1 - (double) (misses + falseOnes + switches) / truths;
    }

    public int switches() {
        return switches;
    }

    @Override
    public String toString() {
        return "MOTA %.4f of %d boxes: %d missed, %d false, %d switches; mean IoU %.3f".formatted(mota(), truths,
                misses, falseOnes, switches, overlap / Math.max(1, matches));
    }
}
