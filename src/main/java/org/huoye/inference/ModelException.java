package org.huoye.inference;

import org.huoye.platform.Explained;
import org.jspecify.annotations.Nullable;

/** A model that cannot be used. */
public final class ModelException extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /**
     * @param sentence one sentence in the reader's language with what to do next
     * @param detail for the log
     */
    public ModelException(String sentence, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
