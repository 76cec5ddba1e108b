package org.huoye.reader;

import org.huoye.platform.Failure;

/** Something the reader should know, shown in a band. */
public sealed interface Notice {

    /** A sentence. */
    record Said(String sentence) implements Notice {
    }

    /** A failure with an entry in the log. */
    record Failed(Failure failure) implements Notice {
    }

    /**
     * A link that leads nowhere.
     *
     * @param sentence what was looked for and where
     * @param wanted the same for the book's author, to be copied
     */
    record DeadLink(String sentence, String wanted) implements Notice {
    }
}
