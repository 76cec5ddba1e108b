package org.huoye.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** What SQLite's codes mean to us. */
enum Troubles {
    /** The file is no database, or no longer one. */
    DAMAGED,
    /** Somebody else writes. */
    BUSY,
    /** No room on the disk. */
    FULL,
    /** The file cannot be read or written. */
    UNREACHABLE,
    /** A mistake in our own statements. */
    OTHER;

    private static final int PRIMARY = 0xFF;

    static Troubles of(SQLException failure) {
        return switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> DAMAGED;
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> BUSY;
            case SQLITE_FULL -> FULL;
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM -> UNREACHABLE;
            default -> OTHER;
        };
    }
}
