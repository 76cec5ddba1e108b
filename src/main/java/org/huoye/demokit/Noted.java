package org.huoye.demokit;

import java.util.List;

/** A result with something that a person should know when reading it. */
public interface Noted {

    /** Sentences for the reader; shown with the result and printed below it, never in JSON. */
    List<String> notes();
}
