package org.huoye.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.huoye.media.UnreadableMediaException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Films made on the spot, read back: how many frames, when, which colours where; and files that are no films. */
class FilmReaderTest {

    private static final int TOLERANCE = 14;

    @TempDir
    Path folder;

    private static List<FilmFrame> all(Path file) throws IOException {
        List<FilmFrame> frames = new ArrayList<>();
        try (FilmReader film = FilmReader.open(file)) {
            for (Optional<FilmFrame> next; (next = film.next()).isPresent();) {
                frames.add(next.get());
            }
            assertTrue(film.next().isEmpty(), "the end stays the end");
        }
        return frames;
    }

    private static void assertColour(int expected, Picture picture, double x, double y) {
        int seen = picture.argb()[(int) (y * picture.height()) * picture.width() + (int) (x * picture.width())];
        for (int shift = 0; shift <= 24; shift += 8) {
            int difference = Math.abs((expected >> shift & 0xFF) - (seen >> shift & 0xFF));
            assertTrue(difference <= TOLERANCE, () -> "at " + x + ", " + y + ": wanted "
                    + Integer.toHexString(expected) + ", saw " + Integer.toHexString(seen));
        }
    }

    private static void assertCorners(Picture picture, int topLeft, int topRight, int bottomLeft, int bottomRight) {
        assertColour(topLeft, picture, 0.12, 0.12);
        assertColour(topRight, picture, 0.88, 0.12);
        assertColour(bottomLeft, picture, 0.12, 0.88);
        assertColour(bottomRight, picture, 0.88, 0.88);
    }

    @ParameterizedTest
    @CsvSource({"film.mp4,libopenh264", "film.mov,mpeg4", "film.webm,libvpx", "film.webm,libvpx-vp9",
            "film.avi,mjpeg", "film.mkv,libopenh264", "film.avi,mpeg4"})
    void everyFrameComesInOrderWithItsTimeAndItsColours(String name, String encoder) throws Exception {
        Path file = Films.write(folder.resolve(name), encoder, 160, 120, 30, Films::corners);
        List<FilmFrame> frames = all(file);
        assertEquals(30, frames.size());
        for (int i = 0; i < frames.size(); i++) {
            FilmFrame frame = frames.get(i);
            assertEquals(i, frame.index());
            assertEquals(i / 25.0, frame.seconds(), 0.002);
            assertEquals(160, frame.picture().width());
            assertEquals(120, frame.picture().height());
            assertEquals(name, frame.picture().name());
            assertCorners(frame.picture(), Films.RED, Films.GREEN, Films.BLUE, Films.WHITE);
            int grey = Films.level(i);
            assertColour(0xFF000000 | grey * 0x010101, frame.picture(), 0.5, 0.5);
        }
        try (FilmReader film = FilmReader.open(file)) {
            assertEquals(25, film.framesPerSecond(), 0.01);
            assertEquals(160, film.width());
            assertEquals(120, film.height());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aFilmOfACameraThatWasHeldOnItsSideIsUpright(int quarters) throws Exception {
        Path file = Films.turned(Films.mp4(folder.resolve("turned.mp4"), 3), quarters);
        Picture picture = all(file).getFirst().picture();
        boolean swapped = quarters != 2;
        assertEquals(swapped ? 120 : 160, picture.width());
        assertEquals(swapped ? 160 : 120, picture.sourceHeight());
        switch (quarters) {
            case 1 -> assertCorners(picture, Films.BLUE, Films.RED, Films.WHITE, Films.GREEN);
            case 2 -> assertCorners(picture, Films.WHITE, Films.BLUE, Films.GREEN, Films.RED);
            default -> assertCorners(picture, Films.GREEN, Films.WHITE, Films.RED, Films.BLUE);
        }
        try (FilmReader film = FilmReader.open(file)) {
            assertEquals(swapped ? 120 : 160, film.width());
            assertEquals(swapped ? 160 : 120, film.height());
        }
    }

    @Test
    void framesAreScaledWhileTheyAreDecoded() throws Exception {
        Path file = Films.write(folder.resolve("wide.mp4"), "libopenh264", 1280, 720, 2, Films::corners);
        assertEquals(640, all(file).getFirst().picture().width(), "as large as a camera's unless asked otherwise");
        try (FilmReader film = FilmReader.open(file, 320)) {
            Picture picture = film.next().orElseThrow().picture();
            assertEquals(320, picture.width());
            assertEquals(180, picture.height());
            assertEquals(1280, picture.sourceWidth());
            assertEquals(720, picture.sourceHeight());
            assertCorners(picture, Films.RED, Films.GREEN, Films.BLUE, Films.WHITE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {160, 81}) // 81: an odd width makes FFmpeg note something else than what was asked for
    void coloursOfHighDefinitionStayThemselvesFromFrameToFrame(int longestSide) throws Exception {
        Path file = Films.inHighDefinition(folder.resolve("colours.mp4"), 160, 120, 8);
        try (FilmReader film = FilmReader.open(file, longestSide)) {
            for (int i = 0; i < 8; i++) {
                assertCorners(film.next().orElseThrow().picture(), Films.RED, Films.GREEN, Films.BLUE, Films.WHITE);
            }
        }
    }

    @Test
    void aPathMayHaveSpacesChineseCharactersAndAColon() throws Exception {
        Path file = Films.mp4(Files.createDirectories(folder.resolve("深度 学习")).resolve("人脸 a:b%20#1.mp4"), 2);
        assertEquals(2, all(file).size());
    }

    @Test
    void lateFramesArePassedOver() throws Exception {
        Path file = Films.mp4(folder.resolve("film.mp4"), 50);
        try (FilmReader film = FilmReader.open(file)) {
            assertEquals(10, film.next(0.4, 100).orElseThrow().index());
            assertEquals(11, film.next(0.4, 100).orElseThrow().index());
            assertEquals(15, film.next(10, 3).orElseThrow().index(), "no more than asked for");
        }
    }

    @Test
    void itGoesToATime() throws Exception {
        Path file = Films.mp4(folder.resolve("film.mp4"), 50);
        try (FilmReader film = FilmReader.open(file)) {
            film.goTo(1.6);
            FilmFrame frame = film.next().orElseThrow();
            assertEquals(1.6, frame.seconds(), 0.002);
            assertColour(0xFF000000 | Films.level(40) * 0x010101, frame.picture(), 0.5, 0.5);
            while (film.next().isPresent()) {
                // to the end
            }
            film.goTo(0);
            assertEquals(0, film.next().orElseThrow().seconds(), 0.002);
        }
    }

    // ---- what is no film

    private static Reason refusal(Path file) {
        UnreadableMediaException refused = assertThrows(UnreadableMediaException.class, () -> all(file));
        assertTrue(refused.sentence().endsWith("。"), refused.sentence());
        return refused.reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"just words, many of them, and no film at all",
            "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
            "ffconcat version 1.0\nfile /etc/passwd\n", "concat:/etc/passwd|/etc/hosts",
            "v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
            "<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"/>",
            "[playlist]\nFile1=http://127.0.0.1/film.mp4\n", "x"})
    void textAndListsOfOtherFilesAreNoFilms(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("film.mp4"), text, StandardCharsets.UTF_8);
        assertFalse(FilmReader.isFilm(file));
        assertEquals(Reason.NOT_A_FILM, refusal(file));
    }

    @Test
    void missingAndEmptyFilesAreSaidToBeThat() throws Exception {
        assertEquals(Reason.MISSING, refusal(folder.resolve("none.mp4")));
        assertEquals(Reason.FOLDER, refusal(folder));
        assertEquals(Reason.EMPTY_FILM, refusal(Files.createFile(folder.resolve("empty.mp4"))));
    }

    @Test
    void aFilmThatWasCutOffEndsThereOrIsSaidToBeDamaged() throws Exception {
        byte[] whole = Files.readAllBytes(Films.mp4(folder.resolve("whole.mp4"), 50));
        Path cut = Files.write(folder.resolve("cut.mp4"), java.util.Arrays.copyOf(whole, whole.length / 2));
        int frames = all(cut).size();
        assertTrue(frames > 5 && frames < 50, frames + " frames");
        Path stump = Files.write(folder.resolve("stump.mp4"), java.util.Arrays.copyOf(whole, 200));
        assertEquals(Reason.DAMAGED_FILM, refusal(stump));
        Path head = Files.write(folder.resolve("head.webm"), new byte[]{0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 0});
        assertEquals(Reason.DAMAGED_FILM, refusal(head));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkv", "mp4"})
    void aFileWithNothingButSoundHasNoPictures(String ending) {
        assertEquals(Reason.NO_PICTURES, refusal(Films.soundOnly(folder.resolve("song." + ending))));
    }

    @Test
    void aSinglePixelIsAFilm() throws Exception {
        Path file = Films.write(folder.resolve("dot.avi"), "mjpeg", 1, 1, 3, (frame, x, y) -> Films.WHITE);
        List<FilmFrame> frames = all(file);
        assertEquals(3, frames.size());
        assertEquals(1, frames.getFirst().picture().argb().length);
    }

    @Test
    void framesThatAreAnnouncedTooLargeAreRefusedBeforeTheyTakeMemory() throws Exception {
        Path announced = Films.announcing(Films.mp4(folder.resolve("large.mp4"), 3), "avc1", 20_000, 20_000);
        assertEquals(Reason.LARGE_FILM, refusal(announced));
        Path hidden = Films.announcingInPictures(
                Films.write(folder.resolve("large.avi"), "mjpeg", 160, 120, 3, Films::corners), 1, 20_000, 20_000);
        long before = residentMegabytes();
        assertEquals(Reason.DAMAGED_FILM, refusal(hidden));
        assertTrue(residentMegabytes() - before < 100, "a frame of that size would take 600 MB");
    }

    @Test
    void veryManyFramesThatAreAnnouncedTakeNoMemory() throws Exception {
        Path file = Films.announcingFrames(Films.mp4(folder.resolve("many.mp4"), 3), 40_000_000);
        Path reset = Path.of("/proc/self/clear_refs");
        if (Files.isWritable(reset)) {
            Files.writeString(reset, "5"); // the highest use counts from here
        }
        long before = megabytes("VmHWM:");
        assertEquals(Reason.DAMAGED_FILM, refusal(file));
        long grown = megabytes("VmHWM:") - before;
        assertTrue(grown < 300, "a list of them takes 960 MB; it took " + grown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"avi", "mp4"})
    void theLargestFramesAreDecoded(String ending) throws Exception {
        Path file = folder.resolve("largest." + ending);
        if (ending.equals("avi")) {
            Films.write(file, "mjpeg", 4096, 2304, 2, Films::corners);
        } else {
            Films.inHighDefinition(file, 4096, 2304, 2);
        }
        List<FilmFrame> frames = all(file);
        assertEquals(2, frames.size());
        assertEquals(360, frames.getLast().picture().height());
        assertCorners(frames.getLast().picture(), Films.RED, Films.GREEN, Films.BLUE, Films.WHITE);
    }

    @Test
    void aFilmWhosePicturesDoNotDecodeIsNotReadToItsEnd() throws Exception {
        Path file = Films.write(folder.resolve("broken.avi"), "mjpeg", 16, 16, 2500, Films::corners);
        Films.announcingInPictures(file, index -> index < 1000, 20_000, 20_000);
        assertEquals(1500, all(file).size(), "some that are broken are passed over");
        Films.announcingInPictures(file, index -> index < 2400, 20_000, 20_000);
        assertEquals(Reason.DAMAGED_FILM, refusal(file), "whole ones at its end do not matter any more");
    }

    @Test
    void framesMayChangeTheirSizeOnTheWay() throws Exception {
        Path file = Films.announcingInPictures(
                Films.write(folder.resolve("mixed.avi"), "mjpeg", 160, 120, 6, Films::corners), 2, 160, 64);
        List<FilmFrame> frames = all(file);
        assertTrue(frames.stream().anyMatch(frame -> frame.picture().height() == 64));
        FilmFrame whole = frames.stream().filter(frame -> frame.picture().height() == 120).findFirst().orElseThrow();
        assertCorners(whole.picture(), Films.RED, Films.GREEN, Films.BLUE, Films.WHITE);
    }

    @Test
    void damagedFilesNeverDoMoreThanFail() throws Exception {
        Random random = new Random(7);
        for (String name : List.of("film.mp4", "film.webm", "film.avi")) {
            String encoder = name.endsWith("webm") ? "libvpx" : name.endsWith("avi") ? "mjpeg" : "libopenh264";
            byte[] whole = Files.readAllBytes(
                    Films.write(folder.resolve(name), encoder, 64, 48, 10, Films::corners));
            for (int round = 0; round < 150; round++) {
                byte[] bytes = whole.clone();
                int hits = 1 + random.nextInt(30);
                for (int i = 0; i < hits; i++) {
                    // the first bytes say that it is a film at all; headers are where numbers lie that are believed
                    int reach = random.nextBoolean() ? Math.min(bytes.length, 900) : bytes.length;
                    bytes[12 + random.nextInt(reach - 12)] = (byte) random.nextInt(256);
                }
                Path file = Files.write(folder.resolve("hit-" + name), bytes);
                try {
                    assertTrue(all(file).size() < 1000);
                } catch (UnreadableMediaException e) {
                    assertTrue(e.sentence().endsWith("。"));
                }
            }
        }
    }

    // ---- memory and threads

    private static long residentMegabytes() throws IOException {
        return megabytes("VmRSS:");
    }

    /** What the system says of this process; 0 if it says nothing. */
    private static long megabytes(String what) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith(what))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    /** What is in memory and not the heap's. */
    private static long nativeMegabytes() throws IOException {
        heapMegabytes();
        return residentMegabytes() - (Runtime.getRuntime().totalMemory() >> 20);
    }

    private static long heapMegabytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    @Test
    void aLongFilmTakesNoMoreMemoryThanAShortOne() throws Exception {
        Path file = Films.write(folder.resolve("long.mp4"), "libopenh264", 64, 48, 3000, Films::corners);
        try (FilmReader film = FilmReader.open(file)) {
            for (int i = 0; i < 300; i++) {
                film.next();
            }
            long heap = heapMegabytes();
            long outside = nativeMegabytes();
            int count = 300;
            while (film.next().isPresent()) {
                count++;
            }
            assertEquals(3000, count);
            assertTrue(heapMegabytes() - heap < 8, "heap");
            assertTrue(nativeMegabytes() - outside < 60,
                    "2700 kept frames would be 12 MB decoded, 60 MB with their packets");
        }
    }

    @Test
    void openingManyFilmsLeavesNothingBehind() throws Exception {
        Path file = Films.mp4(folder.resolve("film.mp4"), 5);
        long[] lowest = new long[4];
        for (int round = 0; round < lowest.length; round++) {
            lowest[round] = Long.MAX_VALUE;
            for (int i = 0; i < 150; i++) {
                all(file);
                if (i % 30 == 0) {
                    lowest[round] = Math.min(lowest[round], nativeMegabytes()); // what was freed comes and goes in lumps
                }
            }
        }
        long grown = lowest[3] - lowest[1];
        assertTrue(grown < 60, "a decoder that stays costs about a megabyte; 300 films left " + grown);
    }

    @Test
    void itMayBeClosedFromAnotherThreadAtAnyMoment() throws Exception {
        Path file = Films.mp4(folder.resolve("film.mp4"), 100);
        Random random = new Random(3);
        for (int round = 0; round < 40; round++) {
            FilmReader film = FilmReader.open(file);
            CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> {
                int count = 0;
                while (film.next().isPresent()) {
                    count++;
                }
                return count;
            });
            Thread.sleep(random.nextInt(8));
            film.close();
            film.close();
            assertTrue(reading.get(10, TimeUnit.SECONDS) <= 100);
            assertTrue(film.next().isEmpty());
        }
        Files.delete(file);
    }
}
