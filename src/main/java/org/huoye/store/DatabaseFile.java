package org.huoye.store;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huoye.store.StoreException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;

/**
 * The file of the database: opening it, bringing it up to date, and setting it aside when that cannot be done. Not
 * thread-safe; processes wait for each other.
 */
final class DatabaseFile {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern ASIDE = Pattern.compile("user-(damaged|newer)-\\d{8}-\\d{6}(-\\d+)?\\.db");

    /** Written into the file: it is ours. The letters Huoy. */
    private static final int APPLICATION = 0x48756F79;
    /** Read by the driver: the folder of its native library. */
    private static final String NATIVE = "org.sqlite.lib.path";
    /** How long one process waits for another that writes. */
    static final int PATIENCE_MILLIS = 5_000;
    private static final int DAMAGED = SQLiteErrorCode.SQLITE_CORRUPT.code;
    /** The file itself and what SQLite keeps beside it. */
    private static final List<String> PARTS = List.of("", "-wal", "-shm");
    /** Locks of files are between processes; within this one, this is. */
    private static final Object OPENING = new Object();

    private final Path folder;
    private final Path file;
    private final List<Migration> migrations;

    DatabaseFile(Path folder, List<Migration> migrations) {
        this.folder = folder;
        this.file = folder.resolve("user.db");
        this.migrations = List.copyOf(migrations);
    }

    /**
     * Opens the file, making it if there is none. One process at a time, so that none works on what another sets aside.
     *
     * @throws StoreException if it was set aside, or a later version is using it
     * @throws SQLException if SQLite cannot open it
     * @throws IOException if its folder cannot be used
     */
    @SuppressWarnings("try") // the lock is held, not used
    Connection open() throws SQLException, IOException {
        Files.createDirectories(folder);
        synchronized (OPENING) {
            try (FileChannel door = door(); FileLock held = door.lock()) {
                makeForItsOwnerOnly();
                try {
                    return openHere();
                } catch (SQLException e) {
                    if (Troubles.of(e) == Troubles.DAMAGED) {
                        throw setAside(Reason.DAMAGED, e);
                    }
                    throw e;
                }
            }
        }
    }

    private FileChannel door() throws IOException {
        return FileChannel.open(folder.resolve("user.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Faces and notes are nobody else's business. What SQLite makes beside the file gets the same permissions. */
    private void makeForItsOwnerOnly() throws IOException {
        try {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            LOG.debug("{} is there", file);
        }
    }

    /** The driver would unpack its native library at every start if it were not shown the file. */
    private static void pointAtTheNativeLibrary() {
        if (System.getProperty(NATIVE) == null) {
            String name = System.mapLibraryName("sqlitejdbc");
            Arrays.stream(System.getProperty("java.library.path", "").split(File.pathSeparator))
                    .filter(path -> !path.isEmpty() && Files.exists(Path.of(path, name))).findFirst()
                    .ifPresent(path -> System.setProperty(NATIVE, path));
        }
    }

    private Connection openHere() throws SQLException, IOException {
        pointAtTheNativeLibrary();
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        Connection opened = config.createConnection("jdbc:sqlite:" + file);
        try {
            check(opened);
            migrate(opened);
            return opened;
        } catch (SQLException | RuntimeException | IOException e) {
            opened.close();
            throw e;
        }
    }

    private void check(Connection opened) throws SQLException, IOException {
        int application = number(opened, "PRAGMA application_id");
        boolean isEmpty = number(opened, "SELECT count(*) FROM sqlite_schema") == 0;
        if (application != APPLICATION && !isEmpty) {
            throw new SQLException("not a database of this application", "", DAMAGED);
        }
        if (number(opened, "PRAGMA user_version") > newest()) {
            leaveToNewer(opened);
        }
        try (Statement statement = opened.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!found.next() || !"ok".equals(found.getString(1))) {
                throw new SQLException("the check found damage", "", DAMAGED);
            }
        }
    }

    private int newest() {
        return migrations.isEmpty() ? 0 : migrations.getLast().number();
    }

    /** Another process may have been faster: what is to be done is read again once it is ours to do. */
    private void migrate(Connection opened) throws SQLException {
        if (number(opened, "PRAGMA user_version") == newest()) {
            return;
        }
        try (Statement statement = opened.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            int seen = number(opened, "PRAGMA user_version");
            for (Migration step : migrations) {
                if (step.number() > seen) {
                    statement.executeUpdate(step.sql());
                    LOG.info("database step {} of {}", step.number(), step.room());
                }
            }
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + newest());
            statement.execute("COMMIT");
        } // a connection that fails here is closed, which rolls back
    }

    private static int number(Connection opened, String question) throws SQLException {
        try (Statement statement = opened.createStatement(); ResultSet answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getInt(1) : 0;
        }
    }

    /** The file in one piece under another name, unless a later version of the application is working on it. */
    private void leaveToNewer(Connection opened) throws SQLException, IOException {
        try (Statement statement = opened.createStatement();
                ResultSet mode = statement.executeQuery("PRAGMA journal_mode = DELETE")) {
            if (mode.next() && !"delete".equalsIgnoreCase(mode.getString(1))) {
                throw new StoreException(Reason.NEWER_IN_USE, file.toString(), new IllegalStateException("in use"));
            }
        } catch (SQLException e) {
            if (Troubles.of(e) == Troubles.BUSY) {
                throw new StoreException(Reason.NEWER_IN_USE, file.toString(), e);
            }
            throw e;
        }
        opened.close();
        throw setAside(Reason.NEWER, new IllegalStateException("a later version wrote it"));
    }

    /** The files that were set aside, those of the log left out. */
    List<Path> setAside() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> ASIDE.matcher(String.valueOf(one.getFileName())).matches()).sorted().toList();
        } catch (IOException e) {
            LOG.warn("cannot look for files aside in {}", folder, e);
            return List.of();
        }
    }

    /** Renames the file. @return what to throw */
    private StoreException setAside(Reason reason, Exception cause) throws IOException {
        String word = reason == Reason.NEWER ? "newer" : "damaged";
        String name = "user-" + word + "-" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + ".db";
        for (int i = 2; Files.exists(folder.resolve(name)); i++) {
            name = name.replaceFirst("(-\\d{6})(-\\d+)?\\.db$", "$1-" + i + ".db");
        }
        for (String part : PARTS) {
            Path from = folder.resolve(file.getFileName() + part);
            if (Files.exists(from)) {
                Files.move(from, folder.resolve(name + part));
            }
        }
        LOG.warn("{} is set aside as {}", file, name);
        return new StoreException(reason, name, cause);
    }

    /**
     * What to throw for a failure of SQLite.
     *
     * @param trouble what it means; a damaged file is set aside
     * @param opened {@link #key()} of the file it happened on
     */
    RuntimeException explained(Troubles trouble, SQLException failure, @Nullable Object opened) {
        return switch (trouble) {
            case DAMAGED -> damaged(failure, opened);
            case BUSY -> new StoreException(Reason.BUSY, file.toString(), failure);
            case FULL -> new StoreException(Reason.FULL, file.toString(), failure);
            case UNREACHABLE -> unreachable(failure);
            case OTHER -> new IllegalStateException("the database refuses a statement", failure);
        };
    }

    @SuppressWarnings("try") // the lock is held, not used
    private StoreException damaged(SQLException failure, @Nullable Object opened) {
        synchronized (OPENING) {
            try (FileChannel door = door(); FileLock held = door.lock()) {
                return isStill(opened)
                        ? setAside(Reason.DAMAGED, failure)
                        : new StoreException(Reason.BUSY, file.toString(), failure); // another process did that
            } catch (IOException e) {
                return unreachable(e);
            }
        }
    }

    StoreException unreachable(Exception failure) {
        return new StoreException(Reason.UNREACHABLE, folder.toString(), failure);
    }

    /** What tells this very file from another of its name; null where the system has no such thing. */
    @Nullable
    Object key() {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether the file that was opened still has its name. Where that cannot be told, an open file cannot be renamed. */
    boolean isStill(@Nullable Object opened) {
        return opened == null || opened.equals(key());
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
