package org.huoye.platform;

/** An exception that knows the sentence the reader should see. */
public interface Explained {

    /** One sentence in the reader's language with what to do next; never a technical text. */
    String sentence();
}
