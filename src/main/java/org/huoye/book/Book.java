package org.huoye.book;

/** A book. */
public final class Book {
}
