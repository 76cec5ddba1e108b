package org.huoye.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.huoye.book.Book;
import org.huoye.book.Chapter;

/**
 * A book and where it was left.
 *
 * @param path real path of what was opened
 * @param remembered what was kept of it
 * @param place where to begin: where it was left if that chapter is still there, else at the first one
 */
record OpenedBook(Path path, Book book, Optional<BookPlaces> remembered, Place place) {

    /** Reads files: call off the JavaFX thread. @throws IOException if there is no book */
    static OpenedBook open(Path path, PlaceMemory memory) throws IOException {
        Book book = Book.open(path);
        Path real = path.toRealPath();
        Optional<BookPlaces> remembered = memory.of(real);
        Place place = remembered
                .flatMap(
                        places -> book.chapter(places.chapter()).map(chapter -> new Place(chapter, "", places.place())))
                .orElseGet(() -> Place.at(book.chapters().getFirst(), ""));
        return new OpenedBook(real, book, remembered, place);
    }

    /** The chapter that was being opened when the last run ended, if it is one of this book. */
    Optional<Chapter> culprit(OpeningFlag flag) {
        Optional<Path> left = flag.left();
        return book.chapters().stream().filter(chapter -> left.filter(chapter.file()::equals).isPresent()).findFirst();
    }

    /** Lets the memory know that places from now on are of this book. */
    void begin(PlaceMemory memory) {
        memory.opened(path, book, remembered);
    }
}
