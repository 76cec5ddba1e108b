package org.huoye.demos.facetracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.huoye.demokit.FrameClock;
import org.huoye.demokit.Options;
import org.huoye.demokit.PictureOrFilm;
import org.huoye.demokit.Request;
import org.huoye.demos.FacePictures;
import org.huoye.demos.Running;
import org.huoye.inference.trace.RunListener;
import org.huoye.media.Picture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The live part on single pictures and a clock that the test moves. */
class LiveTrackingCoreTest {

    private static final double FRAME = 0.1;

    private final Running<PictureOrFilm, FaceTrackingResult> demo = new Running<>(new FaceTracking());
    private final AtomicLong nanos = new AtomicLong();
    private final Options options = Options.defaults(new FaceTracking().spec().options());
    private LiveTrackingCore core;
    private Picture astronaut;
    private Picture empty;

    @BeforeEach
    void open() throws IOException {
        core = new LiveTrackingCore(demo.context(), FrameClock.running(nanos::get));
        astronaut = FacePictures.sample("face-tracking", "astronaut.jpg");
        empty = FacePictures.strange().get(3);
    }

    @AfterEach
    void close() {
        core.close();
        demo.close();
    }

    private LiveFaces after(double seconds, Picture frame) {
        nanos.addAndGet(Math.round(seconds * 1e9));
        return core.step(Request.of(frame, options), RunListener.none());
    }

    private static List<Integer> ids(LiveFaces seen) {
        return seen.faces().stream().map(one -> one.face().id()).toList();
    }

    @Test
    void tellsHowLongAFaceWasSeenAndWhereItWent() {
        LiveFaces seen = after(0, astronaut);
        for (int i = 0; i < 20; i++) {
            seen = after(FRAME, astronaut);
        }
        assertEquals(List.of(1), ids(seen));
        assertEquals(2, seen.faces().getFirst().seconds(), 1e-6);
        int places = seen.faces().getFirst().trail().size() / 2;
        assertTrue(places >= 10 && places <= 11, places + " places in a second");
    }

    @Test
    void whatIsHiddenIsWaitedForAndThenForgotten() {
        after(0, astronaut);
        after(FRAME, astronaut);
        LiveFaces hidden = after(0.5, empty);
        assertEquals(List.of(), ids(hidden));
        assertEquals(1, hidden.hidden().getFirst().face().id());
        assertEquals(List.of(1), ids(after(0.5, astronaut)), "back after a second");
        for (int i = 0; i < 5; i++) {
            hidden = after(0.5, empty);
        }
        assertEquals(List.of(), hidden.hidden());
        assertEquals(List.of(2), ids(after(0.5, astronaut)), "somebody else, as far as is known");
    }

    @Test
    void aPauseOfTheReadersIsNotTimeInTheFilm() {
        after(0, astronaut);
        after(FRAME, astronaut);
        LiveFaces seen = after(600, astronaut);
        assertEquals(List.of(1), ids(seen));
        assertTrue(seen.faces().getFirst().seconds() < 1);
    }
}
