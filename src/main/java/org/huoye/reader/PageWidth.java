package org.huoye.reader;

import java.util.Arrays;
import java.util.Locale;

/** How wide the text of a page may become. */
public enum PageWidth {
    NARROW(36), NORMAL(42), WIDE(52);

    private final double em;

    PageWidth(double em) {
        this.em = em;
    }

    /** In widths of a Chinese character. */
    public double em() {
        return em;
    }

    /** The name in settings and messages. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The width with an {@link #id()}, the usual one for anything else. */
    static PageWidth of(String id) {
        return Arrays.stream(values()).filter(width -> width.id().equals(id)).findFirst().orElse(NORMAL);
    }
}
