package org.huoye.markdown.math;

/** A formula that cannot be read, or that is larger than a page can bear. */
public final class TexException extends Exception {

    private static final long serialVersionUID = 1L;

    TexException(String message) {
        super(message, null, false, false);
    }
}
