package org.huoye.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Something a demo keeps for the reader.
 *
 * @param id never given twice
 * @param name what the reader calls it
 * @param made when it was kept, to the millisecond
 * @param value bytes whose meaning is the demo's own; not to be changed
 * @param picture a small PNG, if the reader wanted one kept; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // told apart by their ids
public record Keepsake(long id, String name, Instant made, byte[] value, Optional<byte[]> picture) {
}
