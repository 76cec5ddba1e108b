package org.huoye.book;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Where a link of a page leads, judged against the book. */
public sealed interface LinkTarget {

    /**
     * A chapter of this book.
     *
     * @param anchor place inside the chapter as the author wrote it, decoded; empty for its top
     */
    record Inside(Chapter chapter, String anchor) implements LinkTarget {
    }

    /**
     * A place in the same page.
     *
     * @param anchor as the author wrote it, decoded; empty for the top
     */
    record Anchor(String anchor) implements LinkTarget {
    }

    /** The web or a mail address: {@code http}, {@code https} or {@code mailto}. The reader is asked first. */
    record Outside(URI uri) implements LinkTarget {
    }

    /**
     * A demo.
     *
     * @param id as written; may be unknown to the catalogue
     * @param settings as written
     */
    record Demo(String id, Map<String, String> settings) implements LinkTarget {
        public Demo {
            settings = Map.copyOf(settings);
        }
    }

    /**
     * A picture file inside the book's asset roots.
     *
     * @param file real path; the content is not checked
     */
    record Picture(Path file) implements LinkTarget {
    }

    /**
     * Nothing lies there.
     *
     * @param wanted path that was looked for, relative to the book's folder, with the anchor that was named
     */
    record Missing(String wanted) implements LinkTarget {
    }

    /**
     * Not allowed, whether it exists or not.
     *
     * @param why half a sentence in the reader's language
     */
    record Refused(String why) implements LinkTarget {
    }
}
