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

    /**
     * Of a model one of whose files is missing or not what it should be.
     *
     * @param card the model's card
     * @param detail for the log
     */
    public static ModelException damaged(ModelCard card, String detail, Throwable cause) {
        return new ModelException(InferenceMessages.get("model.damaged", card.title()), detail, cause);
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
