package org.huoye.inference;

import org.huoye.platform.Messages;

/** The sentences of this package. */
final class InferenceMessages {

    private static final Messages TEXT = Messages.beside(InferenceMessages.class);

    private InferenceMessages() {
    }

    static String get(String key, Object... arguments) {
        return TEXT.get(key, arguments);
    }
}
