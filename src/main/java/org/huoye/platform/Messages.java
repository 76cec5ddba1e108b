package org.huoye.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences in the {@code messages.properties} beside a class. Immutable. */
public final class Messages {

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The messages of the package a class lies in. */
    public static Messages beside(Class<?> type) {
        return new Messages(ResourceBundle.getBundle(type.getPackageName() + ".messages", Locale.ROOT,
                type.getClassLoader()));
    }

    /** @throws java.util.MissingResourceException if there is no such text */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** A text with its places {@code {0}}, {@code {1}} … filled. */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
