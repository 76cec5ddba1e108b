package org.huoye.ui;

import java.util.Locale;

/** Light or dark. */
public enum Scheme {
    LIGHT, DARK;

    /** The name in settings, on the command line and as the class of the page's root element. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scheme with an {@link #id()}, light for anything else. */
    public static Scheme of(String id) {
        return id.equals(DARK.id()) ? DARK : LIGHT;
    }

    public Scheme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
