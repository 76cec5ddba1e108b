package org.huoye.markdown;

/**
 * A text that refuses to be read on once its time is over. A Java thread cannot be stopped from outside; a parser that
 * reads its input through this stops itself.
 */
final class WatchedText implements CharSequence {

    private static final int READS_BETWEEN_LOOKS = 4_096;

    private final String text;
    private final Deadline deadline;
    private int reads;

    WatchedText(String text, Deadline deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public char charAt(int index) {
        if (++reads >= READS_BETWEEN_LOOKS) {
            reads = 0;
            deadline.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
