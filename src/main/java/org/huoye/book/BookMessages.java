package org.huoye.book;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package. */
final class BookMessages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.huoye.book.messages", Locale.ROOT);

    private BookMessages() {
    }

    static String of(String key) {
        return BUNDLE.getString(key);
    }
}
