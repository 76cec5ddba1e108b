package org.huoye.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.huoye.book.BookWatch.Change;
import org.huoye.book.BookWatch.Pace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookWatchTest {

    private static final long PATIENCE_SECONDS = 30;

    @TempDir
    private Path temporary;

    private Path folder;

    private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();

    /** Both ways of seeing changes. */
    enum Sight {
        /** The operating system tells. */
        SYSTEM(true),
        /** Folders are looked at again and again, as where the system does not tell. */
        CLOCK(false);

        private final Pace pace;

        Sight(boolean system) {
            pace = new Pace(Duration.ofMillis(60), Duration.ofMillis(600), Duration.ofMillis(400),
                    Duration.ofMillis(80), system, 64);
        }
    }

    @BeforeEach
    void makeBook() throws IOException {
        folder = Files.createDirectories(temporary.resolve("书 book")).toRealPath();
        Files.writeString(folder.resolve("SUMMARY.md"), "# 书\n\n- [一](a.md)\n- [二](deep/b.md)\n");
        Files.writeString(folder.resolve("a.md"), "# 一\n");
        Files.createDirectory(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/b.md"), "# 二\n");
        Files.createDirectory(folder.resolve("pictures"));
        Files.writeString(folder.resolve("pictures/x.png"), "old");
    }

    private BookWatch watch(Sight sight) throws Exception {
        return watch(Book.open(folder), sight);
    }

    private BookWatch watch(Book book, Sight sight) throws Exception {
        BookWatch watch = new BookWatch(book, changes::add, sight.pace).start();
        assertTrue(watch.begun().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        return watch;
    }

    private Change next() throws InterruptedException {
        Change change = changes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(change, "waited in vain for a change");
        return change;
    }

    @ParameterizedTest
    @EnumSource
    void aChapterThatIsWrittenIsTold(Sight sight) throws Exception {
        try (BookWatch watch = watch(sight)) {
            Files.writeString(folder.resolve("deep/b.md"), "# 二\n\n新的一段。\n");
            assertEquals(new Change(Set.of(folder.resolve("deep/b.md")), Set.of(), false), next());
            assertNotNull(watch);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChapterThatIsSavedByRenamingIsChangedAndNotGone(Sight sight) throws Exception {
        Path file = folder.resolve("a.md");
        try (BookWatch watch = watch(sight)) {
            Path backup = folder.resolve("a.md~");
            Path fresh = Files.writeString(folder.resolve(".a.md.swp"), "# 一\n\n改\n");
            Files.move(file, backup);
            Thread.sleep(120); // so long that a look falls between
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            assertEquals(new Change(Set.of(file), Set.of(), false), next());
            assertNotNull(watch);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatIsDeletedAndMadeAgainIsWatchedAgain(Sight sight) throws Exception {
        Path picture = folder.resolve("pictures/x.png");
        Change change = new Change(Set.of(), Set.of(picture), false);
        try (BookWatch watch = watch(sight)) {
            Files.delete(picture);
            Files.delete(picture.getParent());
            assertEquals(change, next());
            Files.createDirectory(picture.getParent());
            Files.writeString(picture, "again");
            assertEquals(change, next());
            Files.writeString(picture, "and once more");
            assertEquals(change, next());
            assertNotNull(watch);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTableOfContentsThePicturesAndNewFilesAreTold(Sight sight) throws Exception {
        try (BookWatch watch = watch(sight)) {
            Files.writeString(folder.resolve("SUMMARY.md"), "# 书\n\n- [一](a.md)\n");
            assertEquals(new Change(Set.of(), Set.of(), true), next());
            Files.writeString(folder.resolve("pictures/x.png"), "newer");
            assertEquals(new Change(Set.of(), Set.of(folder.resolve("pictures/x.png")), false), next());
            Path inside = Files.createDirectories(folder.resolve("new/inside"));
            Files.writeString(inside.resolve("c.md"), "# 三");
            assertEquals(new Change(Set.of(), Set.of(), true), next());
            Files.writeString(inside.resolve("c.md"), "# 三\n\n又写了一段。");
            assertEquals(new Change(Set.of(inside.resolve("c.md")), Set.of(), false), next());
            Files.delete(folder.resolve("a.md"));
            assertEquals(new Change(Set.of(), Set.of(), true), next());
            assertNotNull(watch);
        }
    }

    @Test
    void manyWritesInARowAreToldOnce() throws Exception {
        try (BookWatch watch = watch(Sight.SYSTEM)) {
            for (int i = 0; i < 5; i++) {
                Files.writeString(folder.resolve("a.md"), "# 一\n" + "字".repeat(i + 1));
                Files.writeString(folder.resolve("deep/b.md"), "# 二\n" + "字".repeat(i + 1));
            }
            assertEquals(Set.of(folder.resolve("a.md"), folder.resolve("deep/b.md")), next().chapters());
            assertNull(changes.poll(300, TimeUnit.MILLISECONDS));
            assertNotNull(watch);
        }
    }

    @Test
    void aHeadingThatNamesAChapterChangesTheContents() throws Exception {
        Files.delete(folder.resolve("SUMMARY.md"));
        try (BookWatch watch = watch(Sight.SYSTEM)) {
            Files.writeString(folder.resolve("a.md"), "# 一\n\n同名。\n");
            assertFalse(next().contents());
            Files.writeString(folder.resolve("a.md"), "# 改名\n");
            assertTrue(next().contents());
            assertNotNull(watch);
        }
    }

    @Test
    void besideALoneFileOtherFilesChangeNoContents() throws Exception {
        Path file = folder.resolve("a.md");
        try (BookWatch watch = watch(Book.open(file), Sight.SYSTEM)) {
            Files.writeString(folder.resolve("c.md"), "# 别的");
            Files.writeString(file, "# 一\n\n改\n");
            assertEquals(new Change(Set.of(file), Set.of(), false), next());
            assertNotNull(watch);
        }
    }

    @Test
    void aClosedWatchTellsNothingMoreAndMayBeClosedAgain() throws Exception {
        BookWatch watch = watch(Sight.SYSTEM);
        watch.close();
        watch.close();
        Files.writeString(folder.resolve("a.md"), "# 变\n");
        assertNull(changes.poll(500, TimeUnit.MILLISECONDS));
    }

    @Test
    void aListenerThatFailsDoesNotEndTheWatch() throws Exception {
        BlockingQueue<Change> seen = new LinkedBlockingQueue<>();
        try (BookWatch watch = new BookWatch(Book.open(folder), change -> {
            seen.add(change);
            throw new IllegalStateException("on purpose");
        }, Sight.SYSTEM.pace).start()) {
            watch.begun().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Files.writeString(folder.resolve("a.md"), "# 变\n");
            assertNotNull(seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
            Files.writeString(folder.resolve("a.md"), "# 又变\n");
            assertNotNull(seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
    }
}
