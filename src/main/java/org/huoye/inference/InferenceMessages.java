package org.huoye.inference;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package. */
final class InferenceMessages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.huoye.inference.messages", Locale.ROOT);

    private InferenceMessages() {
    }

    static String get(String key, Object... arguments) {
        return MessageFormat.format(BUNDLE.getString(key), arguments);
    }
}
