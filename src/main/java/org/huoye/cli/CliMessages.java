package org.huoye.cli;

import org.huoye.platform.Messages;

/** The sentences of this package. */
final class CliMessages {

    /** Also picocli's source of descriptions: keys that begin with {@code huoye.}. */
    static final String BUNDLE_NAME = "org.huoye.cli.messages";

    private static final Messages TEXT = Messages.beside(CliMessages.class);

    private CliMessages() {
    }

    static String get(String key, Object... arguments) {
        return TEXT.get(key, arguments);
    }
}
