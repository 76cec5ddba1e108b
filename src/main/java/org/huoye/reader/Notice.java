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
}
