package org.huoye.platform;

/**
 * Something that went wrong, as the reader is told.
 *
 * @param sentence one sentence with what to do next
 * @param logId where the log has the details; shown behind 详情 and printed by the command line
 */
public record Failure(String sentence, String logId) {
}
