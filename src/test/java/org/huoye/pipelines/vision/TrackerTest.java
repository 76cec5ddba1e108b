package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerTest {

    private final Tracker<Detection> tracker = new Tracker<>(Function.identity());

    private static Detection at(double x, double y) {
        return new Detection(0, 0.9, new Box(x, y, 100, 100));
    }

    private List<Integer> ids(double seconds, Detection... found) {
        return tracker.update(List.of(found), seconds).stream().map(Track::id).toList();
    }

    @Test
    void namesStayWithTheirBoxesWhateverTheOrder() {
        assertEquals(List.of(1, 2), ids(0, at(0, 0), at(300, 0)));
        assertEquals(List.of(2, 1), ids(0.04, at(304, 0), at(4, 0)));
        assertEquals(List.of(1, 2), ids(0.08, at(8, 0), at(308, 0)));
    }

    @Test
    void aMovingBoxIsSeenForAsLongAsItIsThere() {
        tracker.update(List.of(at(0, 0)), 10);
        Track<Detection> later = tracker.update(List.of(at(10, 0)), 10.5).getFirst();
        assertEquals(1, later.id());
        assertEquals(0.5, later.seconds(), 1e-12);
        assertEquals(at(10, 0), later.what());
    }

    /** Moves steadily, is hidden, and comes back where it went. */
    @ParameterizedTest
    @ValueSource(ints = {5, 12, 25, 60})
    void aSecondBehindSomethingIsBridged(int framesASecond) {
        double speed = 90;
        double time = 0;
        for (int frame = 0; frame <= 2 * framesASecond; frame++) {
            time = (double) frame / framesASecond;
            assertEquals(List.of(1), ids(time, at(speed * time, 0)));
        }
        double hiddenUntil = time + 1;
        for (int frame = 1; frame < framesASecond; frame++) {
            time += 1.0 / framesASecond;
            assertEquals(List.of(), ids(time));
            assertEquals(1, tracker.hidden().getFirst().id());
        }
        assertEquals(List.of(1), ids(hiddenUntil, at(speed * hiddenUntil, 0)));
        assertEquals(List.of(), tracker.hidden());
    }

    @Test
    void whatStaysAwayIsForgottenAndItsNameNeverGivenAgain() {
        ids(0, at(0, 0));
        assertEquals(List.of(), ids(1));
        assertEquals(1, tracker.hidden().size());
        assertEquals(List.of(2), ids(2.1, at(0, 0)), "gone for longer than is waited");
        assertEquals(List.of(), ids(9));
        assertEquals(List.of(), tracker.hidden());
        assertEquals(List.of(3, 4), ids(10, at(0, 0), at(400, 0)));
    }

    /** While it goes behind a post, its box ends at the post: smaller and smaller, and ever slower. */
    @ParameterizedTest
    @ValueSource(ints = {15, 25, 30})
    void whatIsCoveredBitByBitIsFoundWhereItWent(int framesASecond) {
        double speed = -80;
        double post = 350;
        for (int frame = 0; frame < 8 * framesASecond; frame++) {
            double time = (double) frame / framesASecond;
            double left = 600 + speed * time;
            double seenLeft = Math.max(left, post);
            double width = left + 100 - seenLeft;
            boolean behind = width < 60 && left > post - 160;
            if (behind) {
                assertEquals(List.of(), ids(time), "behind the post");
            } else {
                Box box = left > post - 160
                        ? new Box(seenLeft, 100 - width / 2, width, width)
                        : new Box(left, 50, 100, 100);
                assertEquals(List.of(1), ids(time, new Detection(0, 0.8, box)), "at " + time);
            }
        }
    }

    /** Two boxes pass through each other, the one behind unseen while they overlap. */
    @ParameterizedTest
    @ValueSource(doubles = {60, 120, 200, 320})
    void crossingBoxesKeepTheirNames(double speed) {
        double seconds = 500 / speed;
        List<Integer> last = List.of();
        for (double time = 0; time <= seconds; time += 0.04) {
            Detection front = at(speed * time, 0);
            Detection behind = at(500 - speed * time, 10);
            boolean hidden = front.box().iou(behind.box()) > 0.3;
            last = hidden ? ids(time, front) : ids(time, front, behind);
            assertEquals(hidden ? List.of(1) : List.of(1, 2), last, "at " + time);
        }
        assertEquals(List.of(1, 2), last);
    }

    @Test
    void theOneInFrontKeepsItsNameWhereTheHiddenOneIsExpectedBetter() {
        // 2 goes through the place where 1 stands trembling, and is hidden there
        var random = new Random(3);
        for (int frame = 0; frame < 75; frame++) {
            double time = frame * 0.04;
            Detection standing = at(200 + 6 * random.nextGaussian(), 6 * random.nextGaussian());
            Detection passing = at(5.4 * frame, 0);
            boolean hidden = frame > 25 && frame < 50;
            assertEquals(hidden ? List.of(1) : List.of(1, 2),
                    hidden ? ids(time, standing) : ids(time, standing, passing), "frame " + frame);
        }
    }

    @Test
    void anotherClassIsAnotherThing() {
        ids(0, at(0, 0));
        assertEquals(List.of(2), ids(0.04, new Detection(7, 0.9, new Box(0, 0, 100, 100))));
    }

    @Test
    void aJumpThatLeavesLittleOverlapIsForgiven() {
        ids(0, at(0, 0));
        assertTrue(at(0, 0).box().iou(at(60, 0).box()) < 0.3);
        assertEquals(List.of(1), ids(0.04, at(60, 0)));
    }

    @Test
    void whatIsFarAwayIsAnotherThing() {
        ids(0, at(0, 0));
        assertEquals(List.of(2), ids(0.04, at(180, 0)));
    }

    @Test
    void whatMayNotBeginHasNoName() {
        List<Detection> asked = new ArrayList<>();
        tracker.update(List.of(at(0, 0)), 0);
        var tracks = tracker.update(List.of(at(0, 0), at(300, 0), at(600, 0)), 0.04,
                strangers -> {
                    asked.addAll(strangers);
                    return List.of(at(600, 0));
                });
        assertEquals(List.of(at(300, 0), at(600, 0)), asked, "what is known is not asked for");
        assertEquals(List.of(1, 2), tracks.stream().map(Track::id).toList());
        assertEquals(at(600, 0), tracks.getLast().what());
    }

    @Test
    void theSameFramesGiveTheSameNames() {
        assertEquals(wander(), wander());
    }

    private static List<List<Integer>> wander() {
        var random = new Random(11);
        var fresh = new Tracker<Detection>(Function.identity());
        List<List<Integer>> names = new ArrayList<>();
        double time = 0;
        for (int frame = 0; frame < 100; frame++) {
            time += 0.02 + 0.05 * random.nextDouble();
            List<Detection> found = Stream.generate(() -> at(600 * random.nextDouble(), 400 * random.nextDouble()))
                    .limit(random.nextInt(8)).toList();
            names.add(fresh.update(found, time).stream().map(Track::id).toList());
        }
        return names;
    }

    @Test
    void aNameIsGivenOnceInAFrame() {
        for (List<Integer> names : wander()) {
            assertEquals(names.size(), Set.copyOf(names).size(), names::toString);
        }
    }

    @Test
    void aClockThatStandsOrGoesBackDoesNoHarm() {
        ids(5, at(0, 0));
        assertEquals(List.of(1), ids(5, at(2, 0)));
        assertEquals(List.of(1), ids(4, at(4, 0)));
        Box hidden = hiddenAt(5.5);
        assertTrue(Double.isFinite(hidden.x()) && hidden.width() > 0, hidden::toString);
    }

    private Box hiddenAt(double seconds) {
        ids(seconds);
        return tracker.hidden().getFirst().box();
    }

    @Test
    void manyFacesAtOnceAreKeptApart() {
        Set<Integer> seen = new HashSet<>();
        for (int frame = 0; frame < 50; frame++) {
            Detection[] crowd = new Detection[40];
            for (int i = 0; i < crowd.length; i++) {
                crowd[i] = at(i % 8 * 130 + 2 * frame, i / 8 * 130 + (i % 3) * frame);
            }
            seen.addAll(ids(frame * 0.04, crowd));
        }
        assertEquals(40, seen.size());
    }

    @Test
    void boxesWithoutAreaAreHarmless() {
        Detection flat = new Detection(0, 0.9, new Box(10, 10, 0, 0));
        assertEquals(List.of(1), ids(0, flat));
        assertEquals(1, ids(0.04, flat).size());
        assertFalse(Double.isNaN(hiddenAt(0.08).x()));
        assertNotEquals(0, tracker.hidden().size());
    }
}
