package org.huoye.demos.embeddingmap;

/**
 * How far a run has come.
 *
 * @param done lines turned into vectors so far
 * @param all lines
 */
record Embedding(int done, int all) {
}
