package org.huoye.demokit;

/** What a demo can be given by the reader; the panel offers the ways that fit. */
public enum InputKind {
    /** A picture: samples, open, drop, paste. */
    PICTURE,
    /** A text: typed, pasted, read from a file. */
    TEXT,
    /** Nothing: the demo brings its own data, such as a training. */
    NONE
}
