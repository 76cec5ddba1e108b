package org.huoye.assistant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huoye.book.Book;

/**
 * How a file looks from outside.
 *
 * @param file its path
 * @param modified milliseconds since 1970, 0 if it is not there
 * @param bytes its length
 */
record Stamp(Path file, long modified, long bytes) {

    /** The files that the assistant's knowledge of a book comes from. */
    static List<Stamp> of(Book book) {
        List<Stamp> stamps = new ArrayList<>();
        book.chapters().forEach(chapter -> stamps.add(of(chapter.file())));
        CuratedQuestions.files(book).forEach(file -> stamps.add(of(file)));
        return stamps;
    }

    private static Stamp of(Path file) {
        return new Stamp(file, file.toFile().lastModified(), file.toFile().length());
    }
}
