package org.huoye.inference;

/** A model that cannot be used. {@link #getLocalizedMessage()} is the sentence for the reader. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /**
     * @param sentence one sentence in the reader's language with what to do next
     * @param detail for the log
     */
    public ModelException(String sentence, String detail, @org.jspecify.annotations.Nullable Throwable cause) {
        super(detail, cause);
        this.sentence = sentence;
    }

    @Override
    public String getLocalizedMessage() {
        return sentence;
    }
}
