package org.huoye.pipelines.vision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Keeps identities over frames, by place alone: each known box goes on at its speed ({@link BoxFilter}), and what is found
 * is given to the boxes it overlaps most (Bewley et al.: Simple Online and Realtime Tracking, 2016). What was seen a
 * moment ago chooses before what is hidden (the cascade of Wojke et al.: DeepSORT, 2017), so that the one in front keeps
 * its name while another passes behind it; what is left is matched with boxes that are enlarged (Yang et al.: Buffered IoU,
 * 2023), for a guess gets rougher with time. The same frames give the same names. Not thread-safe.
 *
 * @param <T> what is tracked, such as a face
 */
public final class Tracker<T> {

    /**
     * How long something may be hidden and still be the same, in seconds. A face that is covered for one second is not
     * found a little longer: just before and after too little of it shows.
     */
    public static final double MOST_HIDDEN = 2;

    /** Less overlap with where it should be is something else; the figure of the SORT paper. */
    private static final double LEAST_IOU = 0.3;

    /** By how much of their size boxes are enlarged on each side for the second choice. */
    private static final double BUFFER = 0.3;

    /**
     * What passes behind something is seen in part first, in a box that shrinks and stands still while the thing goes on.
     * So where a hidden thing should be is guessed a second time, from what was known this long before it vanished, in
     * seconds (that speeds should be taken from before: Cao et al.: Observation-Centric SORT, 2023).
     */
    private static final double COVERING = 0.5;

    private final Function<T, Detection> look;
    private final List<Known<T>> known = new ArrayList<>();
    private int ids;
    private double now;

    /** @param look the place, score and class of a thing; only things of one class are the same */
    public Tracker(Function<T, Detection> look) {
        this.look = look;
    }

    /**
     * A thing that is hidden now.
     *
     * @param id it will have again
     * @param box where it should be
     */
    public record Hidden(int id, Box box) {
    }

    /** What a filter knew at a time. */
    private record Past(double seconds, BoxFilter filter) {

        Box goneOnTo(double now) {
            BoxFilter later = filter.copy();
            later.predict(now - seconds);
            return later.box();
        }
    }

    /** One identity. */
    private static final class Known<T> {
        private final int id;
        private final int classIndex;
        private final BoxFilter filter;
        private final double since;
        /** The times it was seen at, from the newest that is long enough ago on. */
        private final Deque<Past> past = new ArrayDeque<>();
        private double seen;
        /** Where it should be now. */
        private List<Box> expected = List.of();

        Known(int id, Detection first, double seconds) {
            this.id = id;
            classIndex = first.classIndex();
            filter = new BoxFilter(first.box());
            since = seconds;
            seen = seconds;
            past.add(new Past(seconds, filter.copy()));
        }

        void goOn(double last, double now) {
            filter.predict(now - last);
            Past before = past.getFirst();
            boolean hidden = seen < last && seen - before.seconds >= COVERING;
            expected = hidden ? List.of(before.goneOnTo(now), filter.box()) : List.of(filter.box());
        }

        Track<T> see(T what, Box found, double now) {
            filter.correct(found);
            seen = now;
            past.addLast(new Past(now, filter.copy()));
            Past first = past.removeFirst();
            while (now - past.getFirst().seconds >= COVERING) {
                first = past.removeFirst();
            }
            past.addFirst(first);
            return new Track<>(id, what, now - since);
        }

        double iou(Box box, double buffer) {
            Box larger = box.enlarged(buffer);
            return expected.stream().mapToDouble(one -> one.enlarged(buffer).iou(larger)).max().orElse(0);
        }
    }

    /** {@link #update(List, double, UnaryOperator)} where everything may begin. */
    public List<Track<T>> update(List<T> found, double seconds) {
        return update(found, seconds, UnaryOperator.identity());
    }

    // tag::update[]
    /**
     * Names what was found in a frame.
     *
     * @param found in any order
     * @param seconds when, on a clock of the caller's; a time before the last one counts as the last one
     * @param mayBegin of the things that belong to nothing before, those that may begin; the others are left out. Not
     *        asked if there are none
     * @return what was found with its names, in the same order
     */
    public List<Track<T>> update(List<T> found, double seconds, UnaryOperator<List<T>> mayBegin) {
        double before = now;
        now = Math.max(now, seconds);
        known.removeIf(thing -> now - thing.seen > MOST_HIDDEN);
        for (Known<T> thing : known) {
            thing.goOn(before, now);
        }
        List<Detection> boxes = found.stream().map(look).toList();
        int[] owners = new int[found.size()];
        Arrays.fill(owners, Assignment.NONE);
        match(boxes, owners, 0, thing -> thing.seen == before);
        match(boxes, owners, BUFFER, thing -> true);

        List<T> strangers = IntStream.range(0, owners.length).filter(i -> owners[i] == Assignment.NONE)
                .<T>mapToObj(found::get).toList();
        List<T> beginners = strangers.isEmpty() ? strangers : mayBegin.apply(strangers);
        List<Track<T>> tracks = new ArrayList<>();
        for (int i = 0; i < owners.length; i++) {
            if (owners[i] != Assignment.NONE) {
                tracks.add(known.get(owners[i]).see(found.get(i), boxes.get(i).box(), now));
            } else if (beginners.contains(found.get(i))) {
                Known<T> thing = new Known<>(++ids, boxes.get(i), now);
                known.add(thing);
                tracks.add(new Track<>(thing.id, found.get(i), 0));
            }
        }
        return List.copyOf(tracks);
    }

    /** Gives boxes without an owner to those of the known things without a box that are asked. */
    private void match(List<Detection> boxes, int[] owners, double buffer, Predicate<Known<T>> asked) {
        int[] free = IntStream.range(0, owners.length).filter(i -> owners[i] == Assignment.NONE).toArray();
        int[] askers = IntStream.range(0, known.size()).filter(k -> asked.test(known.get(k))
                && IntStream.of(owners).noneMatch(owner -> owner == k)).toArray();
        double[][] gains = new double[askers.length][free.length];
        for (int row = 0; row < askers.length; row++) {
            Known<T> thing = known.get(askers[row]);
            for (int column = 0; column < free.length; column++) {
                Detection box = boxes.get(free[column]);
                double iou = thing.iou(box.box(), buffer);
                boolean same = box.classIndex() == thing.classIndex && iou >= LEAST_IOU;
                gains[row][column] = same ? iou : 0;
            }
        }
        int[] chosen = Assignment.best(gains);
        for (int row = 0; row < chosen.length; row++) {
            if (chosen[row] != Assignment.NONE) {
                owners[free[chosen[row]]] = askers[row];
            }
        }
    }
    // end::update[]

    /** What was not found in the last frame but is still waited for. */
    public List<Hidden> hidden() {
        return known.stream().filter(thing -> thing.seen < now)
                .map(thing -> new Hidden(thing.id, thing.expected.getFirst()))
                .toList();
    }
}
