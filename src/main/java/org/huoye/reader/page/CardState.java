package org.huoye.reader.page;

import java.util.Locale;

/** How a demo card looks. */
public enum CardState {
    IDLE, RUNNING, DONE, FAILED;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
