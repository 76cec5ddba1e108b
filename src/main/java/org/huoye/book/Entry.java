package org.huoye.book;

import java.net.URI;

/** A line of the table of contents. */
public sealed interface Entry {

    /** What the line says. */
    String title();

    /** Depth, 0 at the outside. */
    int level();

    /**
     * A line that opens a chapter.
     *
     * @param anchor place inside the chapter, empty for its top
     */
    record Page(String title, int level, Chapter chapter, String anchor) implements Entry {
    }

    /** A title over the lines that follow. */
    record Part(String title) implements Entry {
        @Override
        public int level() {
            return 0;
        }
    }

    /** A chapter that is announced but not written, or a folder that has no page of its own. */
    record Draft(String title, int level) implements Entry {
    }

    /**
     * A line whose file is not there or may not be read.
     *
     * @param wanted what the line asks for, as the author wrote it
     */
    record Broken(String title, int level, String wanted) implements Entry {
    }

    /** A line that leads out of the book. */
    record Outside(String title, int level, URI uri) implements Entry {
    }
}
