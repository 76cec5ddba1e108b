package org.huoye.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huoye.reader.page.Locator;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader was in one book, as it is kept on disk. Immutable.
 *
 * @param book path of the folder or file that was opened
 * @param title the book's name
 * @param chapter id of the chapter that was read last
 * @param chapterTitle its title
 * @param seconds when, in seconds since 1970
 * @param place the place in that chapter
 * @param unfinished places of the chapters that were left before their end, by id, the latest last
 */
record BookPlaces(String book, String title, String chapter, String chapterTitle, long seconds, Locator place,
        Map<String, Locator> unfinished) {

    /** A book of very many chapters keeps the places of those read last. */
    static final int MOST_CHAPTERS = 200;

    BookPlaces {
        unfinished = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(unfinished));
    }

    /** Where a chapter was left before its end. */
    Optional<Locator> left(String id) {
        return Optional.ofNullable(unfinished.get(id));
    }

    /**
     * The same, with a newer place.
     *
     * @param atEnd whether the end of the chapter is in view: there is nothing to come back to
     */
    BookPlaces at(String id, String titleOfIt, long when, Locator where, boolean atEnd) {
        Map<String, Locator> places = new LinkedHashMap<>(unfinished);
        places.remove(id);
        if (!atEnd && !where.isTop()) {
            places.put(id, where);
        }
        if (places.size() > MOST_CHAPTERS) {
            places.remove(places.keySet().iterator().next());
        }
        return new BookPlaces(book, title, id, titleOfIt, when, where, places);
    }

    /** What a file says, if all of it is there: it may have been edited or damaged. */
    static Optional<BookPlaces> checked(@Nullable BookPlaces read) {
        return Optional.ofNullable(read).filter(places -> places.book != null && places.title != null
                && places.chapter != null && places.chapterTitle != null && places.place != null
                && places.place.anchor() != null
                && places.unfinished.values().stream().allMatch(place -> place != null && place.anchor() != null));
    }
}
