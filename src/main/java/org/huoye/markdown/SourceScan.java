package org.huoye.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import org.huoye.book.CodeFences;
import org.huoye.markdown.OverBudgetException.Budget;

/**
 * Looks through a text once, in linear time, for what would make the parser slow or deep. What it lets through by
 * mistake is left to the time budget and the deep stack.
 */
final class SourceScan {

    private static final int TAB = 4;
    private static final int LONGEST_FENCE = 200;

    private final Deque<Integer> lists = new ArrayDeque<>();
    private int tags;
    private int definitions;
    private int backticks;
    private int emphasis;
    private int brackets;
    private int angles;
    private int openTag = -1;
    private int paragraphLine;
    private String fence = "";

    private SourceScan() {
    }

    /** @throws OverBudgetException if the text must not be parsed */
    static void check(String markdown) {
        if (markdown.length() > Budgets.CHARACTERS) {
            throw new OverBudgetException(Budget.CHARACTERS);
        }
        SourceScan scan = new SourceScan();
        int number = 0;
        int at = 0;
        while (at < markdown.length()) {
            int end = at;
            while (end < markdown.length() && markdown.charAt(end) != '\n' && markdown.charAt(end) != '\r') {
                end++;
            }
            scan.line(markdown, at, end, ++number);
            at = end + 1;
        }
    }

    private void line(String text, int start, int end, int number) {
        int at = containers(text, start, end, number);
        if (at == end) {
            newParagraph(number);
            return;
        }
        if (isCode(text, at, end)) {
            newParagraph(number);
            return;
        }
        if (text.charAt(at) == '|') {
            newParagraph(number); // the cells of a table are read one by one
        }
        definitions = isDefinition(text, at, end) ? definitions + 1 : definitions;
        limit(definitions, Budgets.DEFINITIONS_IN_PARAGRAPH, Budget.DEFINITIONS, number);
        char before = ' ';
        for (; at < end; at++) {
            char c = text.charAt(at);
            switch (c) {
                case '`' -> limit(before == '`' ? ++backticks / 8 : ++backticks, Budgets.MARKS_IN_PARAGRAPH,
                        Budget.BACKTICKS, number);
                case '*', '_', '~' -> limit(++emphasis, Budgets.MARKS_IN_PARAGRAPH, Budget.EMPHASIS, number);
                case '[', ']' -> limit(++brackets, Budgets.MARKS_IN_PARAGRAPH, Budget.BRACKETS, number);
                case '<' -> openAngle(text, at, end, number);
                case '>' -> openTag = -1;
                default -> {
                    // anything else costs its own length only
                }
            }
            if (openTag >= 0) {
                limit(at - openTag, Budgets.TAG_CHARACTERS, Budget.TAG_LENGTH, number);
            }
            before = c;
        }
    }

    /**
     * Whether a line is inside a fenced code block or is its border. A text can mislead this by the finer rules of fences;
     * the time budget is behind it.
     */
    private boolean isCode(String text, int at, int end) {
        String mark = CodeFences.markOf(text.substring(at, Math.min(end, at + LONGEST_FENCE)));
        if (fence.isEmpty()) {
            fence = mark;
            return !mark.isEmpty();
        }
        if (mark.startsWith(fence)) {
            fence = "";
        }
        return true;
    }

    private void openAngle(String text, int at, int end, int number) {
        char next = at + 1 < end ? text.charAt(at + 1) : ' ';
        boolean comment = text.startsWith("<!--", at);
        if (Character.isLetterOrDigit(next) || next == '/' || next == '?' || next == '!') {
            limit(++tags, Budgets.TAGS, Budget.TAGS, number);
            limit(++angles, Budgets.MARKS_IN_PARAGRAPH, Budget.PARAGRAPH_TAGS, number);
            openTag = comment ? -1 : at;
        }
    }

    private void newParagraph(int number) {
        definitions = 0;
        backticks = 0;
        emphasis = 0;
        brackets = 0;
        angles = 0;
        openTag = -1;
        paragraphLine = number;
    }

    /** Walks over the marks of quotes and lists at the start of a line and counts how deep they nest. */
    private int containers(String text, int start, int end, int number) {
        int column = 0;
        int quotes = 0;
        int at = start;
        boolean item = false;
        while (at < end) {
            char c = text.charAt(at);
            int marker = listMarker(text, at, end);
            if (c == ' ' || c == '\t') {
                column = c == '\t' ? (column / TAB + 1) * TAB : column + 1;
                at++;
            } else if (c == '>') {
                limit(++quotes, Budgets.CONTAINERS, Budget.QUOTES, number);
                column++;
                at++;
            } else if (marker > 0) {
                while (!lists.isEmpty() && lists.peek() >= column) {
                    lists.pop();
                }
                lists.push(column);
                limit(lists.size() + quotes, Budgets.CONTAINERS, Budget.LISTS, number);
                column += marker;
                at += marker;
                item = true;
            } else {
                break;
            }
        }
        if (item) {
            newParagraph(number);
        } else if (column == 0 && number == paragraphLine + 1) {
            lists.clear(); // an unindented paragraph after a blank line ends every list
        }
        return at;
    }

    /** Length of a bullet or number at this place, 0 if there is none. */
    private static int listMarker(String text, int at, int end) {
        int i = at;
        char c = text.charAt(at);
        if (c == '-' || c == '*' || c == '+') {
            i++;
        } else {
            while (i < end && i - at < 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            if (i == at || i >= end || text.charAt(i) != '.' && text.charAt(i) != ')') {
                return 0;
            }
            i++;
        }
        return i == end || text.charAt(i) == ' ' || text.charAt(i) == '\t' ? i - at : 0;
    }

    private static boolean isDefinition(String text, int at, int end) {
        if (text.charAt(at) != '[') {
            return false;
        }
        for (int i = at + 1; i < end - 1; i++) {
            if (text.charAt(i) == ']' && text.charAt(i + 1) == ':') {
                return true;
            }
        }
        return false;
    }

    private static void limit(int value, int most, Budget budget, int line) {
        if (value > most) {
            throw new OverBudgetException(budget, line);
        }
    }
}
