package org.huoye.book;

/**
 * Follows the fenced code blocks of a Markdown text line by line, also those in quotes and lists, without parsing it: lines
 * of a list are not told from indented code. For one thread.
 */
public final class CodeFences {

    private static final String CONTAINERS = " \t>-*+.)0123456789";

    private String open = "";
    private int quotes;

    /** What a line is to the code blocks of a text. */
    public enum Line {
        /** Begins a block. */
        OPENS,
        /** Is code. */
        INSIDE,
        /** Ends a block. */
        CLOSES,
        /** Is no code. */
        OUTSIDE
    }

    /** Takes the next line, with or without its end. */
    public Line next(String line) {
        if (!open.isEmpty() && quotes(line) < quotes) {
            open = ""; // the quote ended and the block with it
        }
        String mark = markOf(line);
        if (open.isEmpty()) {
            open = mark;
            quotes = quotes(line);
            return mark.isEmpty() ? Line.OUTSIDE : Line.OPENS;
        }
        if (mark.startsWith(open) && quotes(line) == quotes && infoOf(line).isEmpty()
                && start(line, " \t>") == start(line, CONTAINERS)) {
            open = "";
            return Line.CLOSES;
        }
        return Line.INSIDE;
    }

    /** Whether the next line may be code. */
    public boolean isOpen() {
        return !open.isEmpty();
    }

    /** A line of the open block without the marks of the quotes that the block is in. */
    public String inner(String line) {
        int at = 0;
        for (int left = quotes; left > 0 && at < line.length() && " \t>".indexOf(line.charAt(at)) >= 0; at++) {
            left -= line.charAt(at) == '>' ? 1 : 0;
        }
        return line.substring(at > 0 && at < line.length() && line.charAt(at) == ' ' ? at + 1 : at);
    }

    /** The run of backticks or tildes that opens or closes a code block, behind any container's marks; empty if none. */
    public static String markOf(String line) {
        int start = start(line, CONTAINERS);
        int end = end(line, start);
        boolean inline = end < line.length() && line.charAt(start) == '`' && line.indexOf('`', end) >= 0;
        return end - start >= 3 && !inline ? line.substring(start, end) : "";
    }

    /** What stands behind the mark of a line that opens a block. */
    public static String infoOf(String line) {
        return line.substring(end(line, start(line, CONTAINERS))).strip();
    }

    private static int start(String line, String passed) {
        int start = 0;
        while (start < line.length() && passed.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static int end(String line, int start) {
        int end = start;
        while (end < line.length() && "`~".indexOf(line.charAt(end)) >= 0 && line.charAt(end) == line.charAt(start)) {
            end++;
        }
        return end;
    }

    private static int quotes(String line) {
        int count = 0;
        for (int at = 0; at < line.length() && CONTAINERS.indexOf(line.charAt(at)) >= 0; at++) {
            count += line.charAt(at) == '>' ? 1 : 0;
        }
        return count;
    }
}
