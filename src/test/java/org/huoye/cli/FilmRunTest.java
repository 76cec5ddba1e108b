package org.huoye.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.huoye.cli.Checkup.Finding;
import org.huoye.cli.Checkup.State;
import org.huoye.demokit.LivePart;
import org.huoye.demokit.Options;
import org.huoye.demokit.throwaway.FilmWatch;
import org.huoye.demokit.throwaway.LanesOnly;
import org.huoye.demokit.throwaway.MeanColour;
import org.huoye.inference.ShippedModels;
import org.huoye.jobs.Lane;
import org.huoye.media.CameraException;
import org.huoye.media.CameraFeed;
import org.huoye.media.Cameras;
import org.huoye.media.Films;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.media.UnreadableMediaException;
import org.huoye.platform.Failures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films in the tour and for demos on pictures, and cameras in the checkup. */
class FilmRunTest {

    @TempDir
    Path folder;

    private final LivePart<?, ?> part = new FilmWatch().live().orElseThrow();

    private FilmRun run(Path film) {
        try (LanesOnly lanes = new LanesOnly(name -> Lane.sameThread())) {
            return FilmRun.of("film-watch", part, film, lanes.context(), Options.defaults(List.of()),
                    (index, state) -> {
                    });
        }
    }

    @Test
    void aLivePartSeesEveryFrameWithoutWaitingForItsTime() {
        FilmRun run = run(Films.mp4(folder.resolve("film.mp4"), 75));
        assertEquals(75, run.frames());
        assertTrue(run.perSecond() > 25, "faster than the film itself: " + run.perSecond());
        assertTrue(run.text().contains("75 帧"));
    }

    @Test
    void aFilmThatIsNoneFailsWithItsSentence() throws Exception {
        Path text = Files.writeString(folder.resolve("film.mp4"), "no film");
        var failed = assertThrows(CompletionException.class, () -> run(text));
        assertEquals(UnreadableMediaException.class, Failures.unwrapped(failed).getClass());
    }

    /** The window plays them, so the command line must not say that this demo takes pictures only. */
    @Test
    void aDemoOnPicturesSeesFilmsWithItsLivePart() throws Exception {
        Picture cat = PictureReader.read(ShippedModels.root().resolve("images/samples/object-recognition/cat.png"));
        Path film = Films.write(folder.resolve("一只 猫.mp4"), "libopenh264", 320, 240, 12, (frame, x, y) -> cat
                .argb()[((int) (y * cat.height())) * cat.width() + (int) (x * cat.width())]);
        CommandRun run = CommandRun.of(folder, "run", "object-recognition", "--input", film.toString(), "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject result = run.json().getAsJsonObject("result");
        List<JsonElement> frames = result.getAsJsonArray("frames").asList();
        assertEquals(12, frames.size());
        assertEquals(Set.of("index", "objects"), frames.get(11).getAsJsonObject().keySet());
        assertEquals(11, frames.get(11).getAsJsonObject().get("index").getAsInt());
        for (JsonElement frame : frames) {
            JsonObject found = frame.getAsJsonObject().getAsJsonArray("objects").get(0).getAsJsonObject();
            assertEquals("猫", found.get("label").getAsString());
            assertEquals(1, found.get("id").getAsInt(), "it is one cat");
        }
        assertTrue(result.get("fps").getAsDouble() > 0);
        assertEquals("CPU", run.json().get("device").getAsString());
        assertEquals(Set.of("demo", "engine", "device", "model", "ms", "result"), run.json().keySet());
        assertEquals(2, CommandRun.of(folder, "run", "object-recognition", "--input", film.toString(), "--repeat", "2")
                .code());
    }

    @Test
    void onlyDemosWithALivePartForFilmsFit() {
        assertTrue(FilmRun.fits(new FilmWatch().live()));
        assertFalse(FilmRun.fits(new MeanColour().live()));
        assertFalse(FilmRun.fits(Optional.empty()));
    }

    private record Plugged(boolean canBeUsed, List<Camera> list) implements Cameras {
        @Override
        public CameraFeed open(String id, int longestSide) throws CameraException {
            throw new AssertionError("a checkup opens no camera");
        }
    }

    @Test
    void theCheckupNamesCamerasOrThePlainReason() {
        Cameras.Camera desk = new Cameras.Camera("pci-1", "讲台", false);
        Cameras.Camera locked = new Cameras.Camera("pci-2", "后排", true);
        assertEquals(new Finding(State.OK, "讲台; 后排"), Devices.camera(new Plugged(true, List.of(desk, locked))));
        assertEquals(State.MISSING, Devices.camera(new Plugged(true, List.of())).state());
        Finding refused = Devices.camera(new Plugged(true, List.of(locked)));
        assertEquals(State.MISSING, refused.state());
        assertTrue(refused.text().startsWith("后排") && refused.text().contains("权限"), refused.text());
        assertTrue(Devices.camera(new Plugged(false, List.of(desk))).text().contains("库"));
    }
}
