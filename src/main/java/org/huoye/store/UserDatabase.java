package org.huoye.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the reader made, in one file of the data folder. Nothing is opened before it is first asked for. What a write
 * returned from is on disk: a process that is killed, or a computer that loses its power, does not lose it. Two processes
 * may use the same file.
 *
 * <p>Thread-safe; work runs in the calling thread, one piece after the other, and takes milliseconds to seconds: never call it
 * on the JavaFX thread.
 *
 * <p>Every method throws a {@link StoreException} with the sentence for the reader. A file that is no database any more, or
 * that a later version wrote, is renamed and left where it is; whoever asked hears of it once, and the next begin anew.
 */
public final class UserDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UserDatabase.class);

    private final DatabaseFile file;
    /** Guarded by this object's monitor, as all below. */
    private @Nullable Connection connection;
    private @Nullable Object openedFile;
    private boolean closed;
    /** Whether the log beside the file may still hold what was deleted. */
    private boolean logHoldsDeleted;

    private UserDatabase(DatabaseFile file) {
        this.file = file;
    }

    /** The database of a data folder; there need not be one yet. Costs nothing. */
    public static UserDatabase in(Path folder) {
        return in(folder, Migration.ALL);
    }

    /** The same with other steps. */
    static UserDatabase in(Path folder, List<Migration> migrations) {
        return new UserDatabase(new DatabaseFile(folder, migrations));
    }

    /** Work on the database. It leaves beginning and end of the transaction to its caller, and keeps nothing of the connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Reads; all of it sees the same moment. */
    public <T> T read(Work<T> work) {
        return transaction("BEGIN", work);
    }

    /** Changes everything or, if the work throws, nothing. Returns when it is on disk. */
    public <T> T write(Work<T> work) {
        return transaction("BEGIN IMMEDIATE", work);
    }

    /**
     * {@link #write} for work that deletes: what was deleted is overwritten in the file, and no copy is left in the log
     * beside it. While another process reads for seconds the log cannot be emptied; that is done at the next use then, or at
     * the end of the last process.
     */
    public synchronized <T> T erase(Work<T> work) {
        T done = write(work);
        logHoldsDeleted = true;
        emptyLog(DatabaseFile.PATIENCE_MILLIS);
        return done;
    }

    /** Never throws: what was deleted is deleted, whatever becomes of the log. */
    private void emptyLog(int patienceMillis) {
        if (!logHoldsDeleted) {
            return;
        }
        try (Statement statement = connection().createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + patienceMillis);
            try (ResultSet answer = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                logHoldsDeleted = !answer.next() || answer.getInt(1) != 0; // busy is told, not thrown
            }
            statement.execute("PRAGMA busy_timeout = " + DatabaseFile.PATIENCE_MILLIS);
            if (logHoldsDeleted) {
                LOG.warn("the log of {} is being read and still holds what was deleted", file);
            }
        } catch (SQLException | StoreException e) {
            LOG.warn("the log of {} cannot be emptied and still holds what was deleted", file, e);
            letGo();
        }
    }

    private synchronized <T> T transaction(String begin, Work<T> work) {
        T done = onConnection(open -> {
            try (Statement statement = open.createStatement()) {
                statement.execute(begin);
                try {
                    T made = work.on(open);
                    statement.execute("COMMIT");
                    return made;
                } catch (SQLException | RuntimeException | Error e) {
                    rollBack(statement, e);
                    throw e;
                }
            }
        });
        emptyLog(0);
        return done;
    }

    /** Files that lie aside because they could not be used; what was deleted since is still in them. Oldest name first. */
    public List<Path> setAside() {
        return file.setAside();
    }

    private static void rollBack(Statement statement, Throwable cause) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e); // some failures have rolled back already
        }
    }

    private synchronized <T> T onConnection(Work<T> work) {
        try {
            return work.on(connection());
        } catch (SQLException e) {
            Troubles trouble = Troubles.of(e);
            if (trouble != Troubles.OTHER) {
                letGo();
            }
            throw file.explained(trouble, e, openedFile);
        }
    }

    private Connection connection() throws SQLException {
        if (closed) {
            throw new IllegalStateException("the database is closed");
        }
        Connection open = connection;
        if (open != null && !file.isStill(openedFile)) {
            letGo(); // another process has set the file aside: nothing may be written there any more
            open = null;
        }
        if (open == null) {
            try {
                open = file.open();
            } catch (IOException e) {
                throw file.unreachable(e);
            }
            connection = open;
            openedFile = file.key();
        }
        return open;
    }

    private void letGo() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.warn("cannot close {}", file, e);
            }
        }
    }

    /** Waits for the work under way and closes the file, if it was ever opened. Nothing can be asked for afterwards. */
    @Override
    public synchronized void close() {
        closed = true;
        letGo();
    }
}
