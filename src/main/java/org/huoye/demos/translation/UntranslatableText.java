package org.huoye.demos.translation;

import org.huoye.platform.Explained;
import org.huoye.platform.Messages;

/** A text that cannot be translated, with what to do about it. */
final class UntranslatableText extends IllegalArgumentException implements Explained {

    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = Messages.beside(UntranslatableText.class);

    private final String sentence;

    private UntranslatableText(String detail, String sentence) {
        super(detail);
        this.sentence = sentence;
    }

    static UntranslatableText blank() {
        return new UntranslatableText("blank", TEXT.get("error.blank"));
    }

    static UntranslatableText tooLong(int length, int most) {
        return new UntranslatableText(length + " characters", TEXT.get("error.long", length, most));
    }

    /** @param wanted the option's value: a direction, or {@link Translation#AUTOMATIC} */
    static UntranslatableText without(String wanted) {
        return new UntranslatableText("nothing to translate, " + wanted, TEXT.get("error.without." + wanted));
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
