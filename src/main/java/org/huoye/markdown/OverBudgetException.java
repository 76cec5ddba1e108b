package org.huoye.markdown;

import org.huoye.platform.Messages;

/** A text that would cost too much to show as Markdown. */
final class OverBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = Messages.beside(OverBudgetException.class);

    /** Which budget was passed. The sentence for each is {@code over.<name>} in the message bundle. */
    enum Budget {
        CHARACTERS, QUOTES, LISTS, BACKTICKS, EMPHASIS, BRACKETS, PARAGRAPH_TAGS, TAGS, TAG_LENGTH, DEFINITIONS, NESTING, REPETITION, TIME, FAILURE
    }

    private final Budget budget;
    private final int line;

    OverBudgetException(Budget budget) {
        this(budget, 0);
    }

    /** @param line where it was passed, from 1; 0 for the text as a whole */
    OverBudgetException(Budget budget, int line) {
        super(budget + " in line " + line, null, false, false);
        this.budget = budget;
        this.line = line;
    }

    /** Whether the same text passes it every time: no matter how busy the computer is. */
    boolean isOfTheText() {
        return budget != Budget.TIME && budget != Budget.FAILURE;
    }

    Budget budget() {
        return budget;
    }

    /** For the author, in Chinese. */
    @Override
    public String getLocalizedMessage() {
        return TEXT.get("over." + budget, Integer.toString(line));
    }
}
