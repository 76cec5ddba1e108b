package org.huoye.markdown;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package. */
final class PageMessages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.huoye.markdown.messages", Locale.ROOT);

    private PageMessages() {
    }

    static String of(String key) {
        return BUNDLE.getString(key);
    }

    static String of(String key, Object argument) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(new Object[]{argument});
    }
}
