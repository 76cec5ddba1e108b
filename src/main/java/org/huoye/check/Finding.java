package org.huoye.check;

import java.util.Locale;
import org.huoye.platform.Messages;

/**
 * Something that an author should look at.
 *
 * @param kind what it is
 * @param file path inside the book with forward slashes
 * @param line line in that file, the first being 1; 0 if it is not known
 * @param subject the link, picture, anchor, demo, term or formula concerned, as it is written where that is possible
 */
public record Finding(Kind kind, String file, int line, String subject) {

    private static final Messages TEXT = Messages.beside(Finding.class);

    /** Kinds of findings. The sentence for each is {@code found.<name>} in the message bundle. */
    public enum Kind {
        BROKEN_LINK, BROKEN_ANCHOR, REFUSED_LINK, MISSING_PICTURE, REFUSED_PICTURE, DUPLICATE_ANCHOR, UNKNOWN_DEMO, DEMO_SETTING, FORMULA, TERM_AGAIN, OVER_BUDGET, UNREADABLE, BROKEN_CONTENTS, NOT_IN_CONTENTS;

        /** Whether it is worth a look but no mistake. */
        public boolean isHint() {
            return this == NOT_IN_CONTENTS;
        }

        /** The name in JSON: lower case with hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One sentence for the author. */
    public String sentence() {
        return TEXT.get("found." + kind.name(), subject);
    }
}
