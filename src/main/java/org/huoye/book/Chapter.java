package org.huoye.book;

import java.nio.file.Path;

/**
 * One Markdown file of a book.
 *
 * @param id path inside the book with forward slashes, such as {@code ch02-image/object-recognition.md}; unique
 * @param title as SUMMARY.md calls it, or the file's name
 * @param file real path of the file
 * @param level depth in the table of contents, 0 for a top-level chapter
 */
public record Chapter(String id, String title, Path file, int level) {
}
