package org.huoye.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.platform.WholeFile;
import org.huoye.reader.page.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceMemoryTest {

    private static final Locator MIDDLE = new Locator(7, 0.25, "第二节");

    @TempDir
    Path folder;

    private final List<Runnable> later = new ArrayList<>();
    private PlaceMemory.Writer writer = WholeFile::write;
    private Path path;
    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        path = Files.createDirectory(folder.resolve("书 本")).toRealPath();
        Files.writeString(path.resolve("a.md"), "# 甲\n");
        Files.writeString(path.resolve("b.md"), "# 乙\n");
        book = Book.open(path);
    }

    private PlaceMemory memory(long second) {
        return new PlaceMemory(folder.resolve("places"), later::add,
                Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC), writer);
    }

    private PlaceMemory reading(long second) {
        PlaceMemory memory = memory(second);
        memory.opened(path, book, memory.of(path));
        return memory;
    }

    private Chapter chapter(int number) {
        return book.chapters().get(number);
    }

    private void pass() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    @Test
    void placeIsThereAfterARestart() {
        reading(1).at(chapter(1), MIDDLE, false);
        pass();
        BookPlaces places = memory(2).of(path).orElseThrow();
        assertEquals("b.md", places.chapter());
        assertEquals(MIDDLE, places.place());
        assertEquals(Optional.of(MIDDLE), places.left("b.md"));
    }

    @Test
    void manyMovesAreWrittenOnceAndTheLastOneCounts() {
        PlaceMemory memory = reading(1);
        for (int i = 0; i < 100; i++) {
            memory.at(chapter(0), new Locator(i, 0.5, ""), false);
        }
        assertEquals(1, later.size());
        assertEquals(Optional.empty(), memory(2).of(path));
        pass();
        assertEquals(99, memory(2).of(path).orElseThrow().place().block());
    }

    @Test
    void regularEndWritesWhatIsStillWaiting() {
        PlaceMemory memory = reading(1);
        memory.at(chapter(0), MIDDLE, false);
        memory.flush();
        assertEquals(MIDDLE, memory(2).of(path).orElseThrow().place());
    }

    @Test
    void placesAreToldWhileADiskTakesItsTime() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ready = new CountDownLatch(1);
        writer = (file, text) -> {
            begun.countDown();
            try {
                ready.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            WholeFile.write(file, text);
        };
        PlaceMemory memory = reading(1);
        memory.at(chapter(0), MIDDLE, false);
        try (ExecutorService disk = Executors.newSingleThreadExecutor()) {
            var writing = disk.submit(memory::flush);
            begun.await();
            Locator later = new Locator(8, 0, "");
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                memory.at(chapter(1), later, false);
                assertEquals(Optional.of(later), memory.left(chapter(1)));
                memory.opened(path, book, Optional.empty());
            });
            ready.countDown();
            writing.get();
        } finally {
            ready.countDown();
        }
        memory.flush();
        assertEquals("b.md", memory(2).of(path).orElseThrow().chapter(), "what was told meanwhile is written too");
    }

    @Test
    void bookOfAnotherSystemIsNotThere() throws IOException {
        reading(1).at(chapter(0), MIDDLE, false);
        pass();
        try (Stream<Path> files = Files.list(folder.resolve("places"))) {
            Path file = files.findFirst().orElseThrow();
            Files.writeString(file, Files.readString(file).replace("\"book\":\"", "\"book\":\"\\u0000"));
        }
        assertEquals(List.of(), memory(2).recent());
    }

    @Test
    void chapterReadToItsEndIsNotComeBackToInTheMiddle() {
        PlaceMemory memory = reading(1);
        memory.at(chapter(0), MIDDLE, false);
        assertEquals(Optional.of(MIDDLE), memory.left(chapter(0)));
        memory.at(chapter(0), new Locator(9, 0, "末节"), true);
        assertEquals(Optional.empty(), memory.left(chapter(0)));
    }

    @Test
    void booksReadLastComeFirstAndThoseThatAreGoneNotAtAll() throws IOException {
        reading(1).at(chapter(0), MIDDLE, false);
        pass();
        Path lone = Files.writeString(folder.resolve("lone.md"), "# 独\n").toRealPath();
        Path gone = Files.writeString(folder.resolve("gone.md"), "# 去\n").toRealPath();
        for (Path file : List.of(gone, lone)) {
            PlaceMemory memory = memory(5);
            Book one = Book.open(file);
            memory.opened(file, one, Optional.empty());
            memory.at(one.chapters().getFirst(), Locator.TOP, false);
            memory.flush();
        }
        Files.delete(gone);
        assertEquals(List.of("独", "书 本"), memory(9).recent().stream().map(BookPlaces::title).toList());
    }

    @Test
    void placesOfVeryManyChaptersStayFew() {
        BookPlaces places = new BookPlaces("/b", "书", "", "", 0, Locator.TOP, java.util.Map.of());
        for (int i = 0; i < 1000; i++) {
            places = places.at(i + ".md", "", i, MIDDLE, false);
        }
        assertEquals(BookPlaces.MOST_CHAPTERS, places.unfinished().size());
        assertTrue(places.left("999.md").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[1", "{\"book\":\"x\",\"place\":{}}", "\0\0\0\0"})
    void damagedFileCostsThePlaceOnly(String damaged) throws IOException {
        reading(1).at(chapter(0), MIDDLE, false);
        pass();
        try (Stream<Path> files = Files.list(folder.resolve("places"))) {
            Files.writeString(files.findFirst().orElseThrow(), damaged);
        }
        assertEquals(Optional.empty(), memory(2).of(path));
        assertEquals(List.of(), memory(2).recent());
        reading(3).at(chapter(1), MIDDLE, false);
        pass();
        assertEquals("b.md", memory(4).of(path).orElseThrow().chapter());
    }
}
