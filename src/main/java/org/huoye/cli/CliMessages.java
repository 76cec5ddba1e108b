package org.huoye.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package. */
final class CliMessages {

    /** Also picocli's source of descriptions: keys that begin with {@code huoye.}. */
    static final String BUNDLE_NAME = "org.huoye.cli.messages";

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(BUNDLE_NAME, Locale.ROOT);

    private CliMessages() {
    }

    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }
}
