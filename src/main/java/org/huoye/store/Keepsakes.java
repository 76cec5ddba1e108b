package org.huoye.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one demo keeps for the reader on this computer, such as the faces that were enrolled. A demo that wants to keep
 * something needs no table of its own. As thread-safe and as slow as {@link UserDatabase}, and throws what it throws.
 */
public final class Keepsakes {

    private final UserDatabase database;
    private final String demo;

    private Keepsakes(UserDatabase database, String demo) {
        this.database = database;
        this.demo = demo;
    }

    /**
     * What a demo keeps in a database.
     *
     * @param demo id of the demo
     */
    public static Keepsakes of(UserDatabase database, String demo) {
        return new Keepsakes(database, demo);
    }

    /** Everything, the oldest first. */
    public List<Keepsake> all() {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT id, name, made, value, picture FROM keepsake WHERE demo = ? ORDER BY id")) {
                query.setString(1, demo);
                return read(query);
            }
        });
    }

    private static List<Keepsake> read(PreparedStatement query) throws SQLException {
        List<Keepsake> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                byte @Nullable [] picture = row.getBytes("picture");
                found.add(new Keepsake(row.getLong("id"), row.getString("name"),
                        Instant.ofEpochMilli(row.getLong("made")), row.getBytes("value"),
                        Optional.ofNullable(picture)));
            }
        }
        return found;
    }

    /**
     * Keeps something; it is on disk when this returns.
     *
     * @param name what the reader calls it; several may have the same
     * @param value bytes whose meaning is the demo's own
     * @param picture a small PNG, if the reader wants one kept
     */
    public Keepsake add(String name, byte[] value, Optional<byte[]> picture) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        long id = database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO keepsake (demo, name, made, value, picture) VALUES (?, ?, ?, ?, ?) RETURNING id")) {
                insert.setString(1, demo);
                insert.setString(2, name);
                insert.setLong(3, now.toEpochMilli());
                insert.setBytes(4, value);
                insert.setBytes(5, picture.orElse(null));
                try (ResultSet made = insert.executeQuery()) {
                    made.next();
                    return made.getLong(1);
                }
            }
        });
        return new Keepsake(id, name, now, value, picture);
    }

    /** Deletes one, so that nothing of it is left in the database's files. Does nothing if it is gone already. */
    public void remove(long id) {
        delete("DELETE FROM keepsake WHERE demo = ? AND id = ?", id);
    }

    /** Deletes everything this demo keeps, so that nothing of it is left in the database's files. */
    public void clear() {
        delete("DELETE FROM keepsake WHERE demo = ?", null);
    }

    private void delete(String statement, @Nullable Long id) {
        database.erase((Connection connection) -> {
            try (PreparedStatement delete = connection.prepareStatement(statement)) {
                delete.setString(1, demo);
                if (id != null) {
                    delete.setLong(2, id);
                }
                return delete.executeUpdate();
            }
        });
    }
}
