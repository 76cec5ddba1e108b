package org.huoye.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huoye.store.StoreException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserDatabaseTest {

    private static final int SEED = 5;

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void pathsHaveSpacesAndChinese() {
        folder = home.resolve("张三 的 数据").resolve("data");
    }

    private static Keepsakes kept(UserDatabase database) {
        return Keepsakes.of(database, "test");
    }

    private static byte[] face(int seed) {
        byte[] bytes = new byte[4096];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private List<String> files(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.contains(part)).sorted()
                    .toList();
        }
    }

    /** Whether the bytes lie in any file of the folder. */
    private boolean isSomewhere(byte[] bytes) throws IOException {
        String needle = new String(bytes, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(needle)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void nothingIsMadeBeforeItIsAskedFor() {
        try (UserDatabase database = UserDatabase.in(folder)) {
            Keepsakes.of(database, "test");
        }
        assertFalse(Files.exists(folder));
    }

    @Test
    void whatWasKeptIsThereAfterwards() {
        byte[] value = face(SEED);
        byte[] picture = {1, 2, 3};
        Keepsake added;
        try (UserDatabase database = UserDatabase.in(folder)) {
            added = kept(database).add("张三", value, Optional.of(picture));
            kept(database).add("李四", value, Optional.empty());
            Keepsakes.of(database, "another").add("王五", value, Optional.empty());
        }
        try (UserDatabase database = UserDatabase.in(folder)) {
            List<Keepsake> all = kept(database).all();
            assertEquals(List.of("张三", "李四"), all.stream().map(Keepsake::name).toList());
            assertEquals(added.id(), all.getFirst().id());
            assertEquals(added.made(), all.getFirst().made());
            assertArrayEquals(value, all.getFirst().value());
            assertArrayEquals(picture, all.getFirst().picture().orElseThrow());
            assertTrue(all.getLast().picture().isEmpty());
        }
    }

    @Test
    void workThatFailsChangesNothing() {
        try (UserDatabase database = UserDatabase.in(folder)) {
            kept(database).add("张三", face(SEED), Optional.empty());
            assertThrows(IllegalArgumentException.class, () -> database.write(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("DELETE FROM keepsake");
                }
                throw new IllegalArgumentException("no");
            }));
            assertEquals(1, kept(database).all().size());
        }
    }

    /** Its bytes are looked for in every file, while the database is open and after it was closed. */
    @Test
    void whatWasDeletedIsInNoFile() throws Exception {
        byte[] value = face(SEED);
        byte[] part = java.util.Arrays.copyOfRange(value, 1000, 1016);
        byte[] name = "很特别的名字".getBytes(StandardCharsets.UTF_8);
        byte[] other = face(SEED + 1);
        try (UserDatabase database = UserDatabase.in(folder)) {
            Keepsake one = kept(database).add("很特别的名字", value, Optional.of(face(SEED + 2)));
            kept(database).add("别人", other, Optional.empty());
            assertTrue(isSomewhere(part), "the test looks in the wrong place");
            assertTrue(isSomewhere(name), "the test looks in the wrong place");
            kept(database).remove(one.id());
            assertFalse(isSomewhere(part));
            assertFalse(isSomewhere(name));
            assertFalse(isSomewhere(java.util.Arrays.copyOf(face(SEED + 2), 16)));
            assertEquals(1, kept(database).all().size());
            kept(database).clear();
            assertFalse(isSomewhere(java.util.Arrays.copyOf(other, 16)));
            assertEquals(List.of(), kept(database).all());
        }
        assertFalse(isSomewhere(part));
    }

    /** Its bytes may stay in the log for a while then, but the deletion is done and not for a second time. */
    @Test
    void whatIsDeletedWhileAnotherReadsGoesFromTheLogLater() throws Exception {
        byte[] part = java.util.Arrays.copyOfRange(face(SEED), 1000, 1016);
        try (UserDatabase database = UserDatabase.in(folder); UserDatabase reader = UserDatabase.in(folder)) {
            Keepsake one = kept(database).add("张三", face(SEED), Optional.empty());
            int seen = reader.read(connection -> {
                try (Statement statement = connection.createStatement();
                        var row = statement.executeQuery("SELECT count(*) FROM keepsake")) {
                    row.next();
                    kept(database).remove(one.id()); // while this one still sees it
                    return row.getInt(1);
                }
            });
            assertEquals(1, seen);
            assertTrue(isSomewhere(part), "the log was not in use");
            assertEquals(List.of(), kept(database).all());
            assertFalse(isSomewhere(part), "the log was not emptied at the next use");
        }
    }

    @Test
    void anotherAccountCannotReadIt() throws Exception {
        try (UserDatabase database = UserDatabase.in(folder)) {
            kept(database).add("张三", face(SEED), Optional.empty());
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                for (String name : files("user.db")) {
                    assertEquals("rw-------",
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))), name);
                }
            }
        }
    }

    @Test
    void aKilledProcessLosesNothingThatItSaidWasKept() throws Exception {
        List<String> said = new ArrayList<>();
        try (OtherProcess other = OtherProcess.keeping(folder, "第", 1_000_000)) {
            for (int i = 0; i < 40; i++) {
                said.add(other.next());
            }
            other.kill();
            for (String late = other.next(); late != null; late = other.next()) {
                said.add(late);
            }
        }
        try (UserDatabase database = UserDatabase.in(folder)) {
            List<String> found = kept(database).all().stream().map(Keepsake::name).toList();
            assertTrue(found.size() >= said.size() && found.size() <= said.size() + 1, found.size() + " of " + said);
            assertEquals(said, found.subList(0, said.size()));
        }
    }

    @Test
    void theNativeLibraryIsUsedWhereItLies() throws Exception {
        try (OtherProcess other = OtherProcess.keeping(folder, "第", 1)) {
            assertEquals(0, other.exitCode());
        }
        try (Stream<Path> unpacked = Files.list(OtherProcess.temporary(folder))) {
            assertEquals(List.of(), unpacked.filter(file -> file.toString().contains("sqlite")).toList());
        }
    }

    @Test
    void twoProcessesAndThisOneWriteAtOnce() throws Exception {
        int each = 50;
        try (OtherProcess first = OtherProcess.keeping(folder, "a", each);
                OtherProcess second = OtherProcess.keeping(folder, "b", each);
                UserDatabase database = UserDatabase.in(folder)) {
            for (int i = 0; i < each; i++) {
                kept(database).add("c" + i, face(i), Optional.empty());
            }
            assertEquals(0, first.exitCode());
            assertEquals(0, second.exitCode());
            List<String> names = kept(database).all().stream().map(Keepsake::name).toList();
            for (String who : List.of("a", "b", "c")) {
                assertEquals(IntStream.range(0, each).mapToObj(i -> who + i).toList(),
                        names.stream().filter(name -> name.startsWith(who)).toList());
            }
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsSetAsideWithOneSentence() throws Exception {
        Files.createDirectories(folder);
        String junk = "这不是数据库。".repeat(1000);
        Files.writeString(folder.resolve("user.db"), junk);
        try (UserDatabase database = UserDatabase.in(folder)) {
            StoreException told = assertThrows(StoreException.class, () -> kept(database).all());
            assertEquals(Reason.DAMAGED, told.reason());
            String aside = files("user-damaged").getFirst();
            assertTrue(told.sentence().contains(aside), told.sentence());
            assertEquals(List.of(folder.resolve(aside)), database.setAside());
            assertEquals(junk, Files.readString(folder.resolve(aside)));
            assertEquals(List.of(), kept(database).all());
            kept(database).add("张三", face(SEED), Optional.empty());
            assertEquals(1, kept(database).all().size());
        }
    }

    @Test
    void aDatabaseWithBrokenPagesIsSetAside() throws Exception {
        try (UserDatabase database = UserDatabase.in(folder)) {
            for (int i = 0; i < 50; i++) {
                kept(database).add("第" + i, face(i), Optional.empty());
            }
        }
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("user.db").toFile(), "rw")) {
            file.seek(4096);
            file.write(new byte[4096 * 3]);
        }
        try (UserDatabase database = UserDatabase.in(folder)) {
            assertEquals(Reason.DAMAGED, assertThrows(StoreException.class, () -> kept(database).all()).reason());
            assertEquals(1, files("user-damaged").size());
            assertEquals(List.of(), kept(database).all());
        }
    }

    @Test
    void damageThatIsFoundOnTheWayIsSetAsideToo() throws Exception {
        try (UserDatabase database = UserDatabase.in(folder)) {
            for (int i = 0; i < 50; i++) {
                kept(database).add("第" + i, face(i), Optional.empty());
            }
            database.erase(connection -> 0); // the log is empty now, and the pages are read from the file
            try (RandomAccessFile file = new RandomAccessFile(folder.resolve("user.db").toFile(), "rw")) {
                long length = file.length();
                file.seek(4096);
                file.write(new byte[(int) (length - 4096)]);
            }
            try (UserDatabase second = UserDatabase.in(folder)) {
                assertEquals(Reason.DAMAGED, assertThrows(StoreException.class, () -> kept(second).all()).reason());
            }
            kept(database).add("新的", face(SEED), Optional.empty()); // not into the file that lies aside
            assertEquals(List.of("新的"), kept(database).all().stream().map(Keepsake::name).toList());
        }
    }

    @Test
    void aFileOfALaterVersionIsSetAsideAndWhole() throws Exception {
        List<Migration> later = new ArrayList<>(Migration.ALL);
        later.add(new Migration(Migration.ALL.getLast().number() + 1, "test", "later.sql"));
        try (UserDatabase database = UserDatabase.in(folder, later)) {
            kept(database).add("张三", face(SEED), Optional.empty());
        }
        try (UserDatabase database = UserDatabase.in(folder)) {
            StoreException told = assertThrows(StoreException.class, () -> kept(database).all());
            assertEquals(Reason.NEWER, told.reason());
            assertEquals(List.of(), kept(database).all());
        }
        Path aside = folder.resolve(files("user-newer").getFirst());
        Files.move(aside, folder.resolve("user.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (UserDatabase database = UserDatabase.in(folder, later)) {
            assertEquals(List.of("张三"), kept(database).all().stream().map(Keepsake::name).toList());
        }
    }

    @Test
    void aFileThatALaterVersionIsUsingStaysWhereItIs() throws Exception {
        List<Migration> later = new ArrayList<>(Migration.ALL);
        later.add(new Migration(Migration.ALL.getLast().number() + 1, "test", "later.sql"));
        try (UserDatabase newer = UserDatabase.in(folder, later); UserDatabase older = UserDatabase.in(folder)) {
            kept(newer).add("张三", face(SEED), Optional.empty());
            assertEquals(Reason.NEWER_IN_USE, assertThrows(StoreException.class, () -> kept(older).all()).reason());
            assertEquals(1, kept(newer).all().size());
        }
    }

    @Test
    void anOlderFileIsBroughtUpToDate() throws Exception {
        try (UserDatabase database = UserDatabase.in(folder)) {
            kept(database).add("张三", face(SEED), Optional.empty());
        }
        List<Migration> later = new ArrayList<>(Migration.ALL);
        later.add(new Migration(Migration.ALL.getLast().number() + 1, "test", "later.sql"));
        try (UserDatabase database = UserDatabase.in(folder, later)) {
            assertEquals(1, kept(database).all().size());
            database.write(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate("INSERT INTO later VALUES (1)");
                }
            });
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneSentence() throws Exception {
        Files.writeString(home.resolve("张三 的 数据"), "a file where the folder should be");
        try (UserDatabase database = UserDatabase.in(folder)) {
            StoreException told = assertThrows(StoreException.class, () -> kept(database).all());
            assertEquals(Reason.UNREACHABLE, told.reason());
            assertTrue(told.sentence().contains(folder.toString()), told.sentence());
        }
    }

    @Test
    void stepsAreNumberedOneAfterTheOther() {
        assertEquals(IntStream.rangeClosed(1, Migration.ALL.size()).boxed().toList(),
                Migration.ALL.stream().map(Migration::number).toList());
        for (Migration step : Migration.ALL) {
            assertTrue(step.file().startsWith("%04d-".formatted(step.number())), step.file());
            assertFalse(step.sql().isBlank());
        }
    }
}
