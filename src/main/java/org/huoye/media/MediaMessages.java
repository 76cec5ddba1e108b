package org.huoye.media;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package. */
final class MediaMessages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.huoye.media.messages", Locale.ROOT);

    private MediaMessages() {
    }

    static String of(UnreadableMediaException.Reason reason) {
        return BUNDLE.getString("media." + reason.name());
    }
}
