package org.huoye.demos.chat;

/**
 * The book is being read for the first time.
 *
 * @param done passages turned into vectors so far
 * @param all passages of the book
 */
record Indexing(int done, int all) {
}
