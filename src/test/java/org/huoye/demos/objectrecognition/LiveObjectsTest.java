package org.huoye.demos.objectrecognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.FrameClock;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.LivePart;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demos.OddPictures;
import org.huoye.demos.PictureRuns;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.store.UserDatabase;
import org.junit.jupiter.api.Test;

/** The real model on frames that are parts of the real samples. */
class LiveObjectsTest {

    private static final LivePart<Picture, LiveObjects> PART = ObjectRecognition.LIVE;

    @Test
    void takesTheCameraAndFilms() {
        assertEquals(List.of(LiveKind.CAMERA, LiveKind.VIDEO_FILE),
                PART.origins().stream().map(origin -> origin.kind()).toList());
    }

    @Test
    void objectsKeepTheirNumbersWhileTheFrameMoves() throws IOException {
        Picture collage = PictureReader.read(PictureRuns.sample("object-recognition/collage.jpg"));
        Options options = Options.parse(new ObjectRecognition().spec().options(), Map.of());
        try (var models = ShippedModels.open();
                var core = PART.open(new DemoContext(models, DeviceChoice.CPU, Path.of("unused"), Optional.empty(),
                        uri -> {
                        }, UserDatabase.in(Path.of("unused"))), options, 0)) {
            Set<Integer> cats = new HashSet<>();
            Set<Integer> people = new HashSet<>();
            for (int frame = 0; frame < 6; frame++) {
                Picture part = OddPictures.part(collage, 8 * frame, 0, collage.width() - 40, collage.height());
                LiveObjects seen = core.step(Request.of(part, options), RunListener.none());
                seen.objects().stream().filter(one -> one.label().equals("猫")).forEach(one -> cats.add(one.id()));
                seen.objects().stream().filter(one -> one.label().equals("人")).forEach(one -> people.add(one.id()));
                for (TrackedObject one : seen.objects()) {
                    List<Double> box = one.box();
                    assertTrue(box.get(0) >= 0 && box.get(0) + box.get(2) <= part.width() + 1e-6, one::toString);
                }
                assertEquals(seen.objects().size(), seen.objects().stream().map(TrackedObject::id).distinct().count());
            }
            assertEquals(1, cats.size(), cats::toString);
            assertEquals(1, people.size(), people::toString);
            assertNotEquals(cats, people);
        }
    }

    @Test
    void aPauseOfTheReadersIsNotTimeInTheFilm() throws IOException {
        Picture collage = PictureReader.read(PictureRuns.sample("object-recognition/collage.jpg"));
        Options options = Options.parse(new ObjectRecognition().spec().options(), Map.of());
        var nanos = new AtomicLong();
        try (var models = ShippedModels.open();
                var core = new LiveObjectsCore(new DemoContext(models, DeviceChoice.CPU, Path.of("unused"),
                        Optional.empty(), uri -> {
                        }, UserDatabase.in(Path.of("unused"))), FrameClock.running(nanos::get))) {
            LiveObjects before = core.step(Request.of(collage, options), RunListener.none());
            assertFalse(before.objects().isEmpty());
            nanos.addAndGet(600_000_000_000L);
            assertEquals(before, core.step(Request.of(collage, options), RunListener.none()));
        }
    }
}
