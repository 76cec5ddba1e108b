package org.huoye.book;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines of a SUMMARY.md as GitBook and mdBook write them: a nested list of links, headings as part titles, links
 * without a list before and after, list items without a target as drafts.
 *
 * @param title text of the first heading, empty if there is none
 * @param lines in order
 */
record Summary(String title, List<Line> lines) {

    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_LINE = 2_000;
    private static final int DEEPEST = 16;
    private static final int TAB = 4;
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s++(.*)");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d{1,9}[.)])\\s+(.*)");
    private static final Pattern MARKUP = Pattern.compile("\\\\(\\p{Punct})|[*`]|(?<!\\w)_|_(?!\\w)");

    Summary {
        lines = List.copyOf(lines);
    }

    /**
     * A line that matters.
     *
     * @param target as written between the parentheses, empty for none
     * @param level 0 at the outside
     */
    record Line(Kind kind, String title, String target, int level) {
        enum Kind {
            PART, LINK, DRAFT
        }
    }

    static Summary parse(String text) {
        String title = "";
        boolean titled = false;
        boolean comment = false;
        List<Line> lines = new ArrayList<>();
        Deque<Integer> indents = new ArrayDeque<>();
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            if (lines.size() >= MOST_LINES) {
                break;
            }
            if (raw.length() > LONGEST_LINE) {
                continue;
            }
            String line = raw.strip();
            if (comment || line.startsWith("<!--")) {
                comment = !line.contains("-->");
                continue;
            }
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (heading.matches()) {
                if (titled || !lines.isEmpty()) {
                    lines.add(new Line(Line.Kind.PART, plain(unclosed(heading.group(1))), "", 0));
                } else {
                    title = plain(unclosed(heading.group(1)));
                }
                titled = true;
                indents.clear();
            } else if (item.matches()) {
                int indent = indent(raw);
                while (!indents.isEmpty() && indents.peek() >= indent) {
                    indents.pop();
                }
                lines.add(line(item.group(1), Math.min(indents.size(), DEEPEST)));
                indents.push(indent);
            } else if (line.startsWith("[")) {
                lines.add(line(line, 0));
                indents.clear();
            }
        }
        return new Summary(title, lines);
    }

    /** A heading without the hashes that may close it: they stand behind a blank, so that {@code C#} keeps its own. */
    private static String unclosed(String heading) {
        int end = heading.length();
        while (end > 0 && heading.charAt(end - 1) == '#') {
            end--;
        }
        return end == 0 || Character.isWhitespace(heading.charAt(end - 1)) ? heading.substring(0, end) : heading;
    }

    private static int indent(String line) {
        int column = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            column = line.charAt(i) == '\t' ? (column / TAB + 1) * TAB : column + 1;
        }
        return column;
    }

    private static Line line(String content, int level) {
        int close = content.startsWith("[") ? matching(content, 0, '[', ']') : -1;
        if (close < 0 || close + 1 >= content.length() || content.charAt(close + 1) != '(') {
            return new Line(Line.Kind.DRAFT, plain(content), "", level);
        }
        String title = plain(content.substring(1, close));
        int end = matching(content, close + 1, '(', ')');
        String target = end < 0 ? "" : destination(content.substring(close + 2, end).strip());
        return new Line(target.isEmpty() ? Line.Kind.DRAFT : Line.Kind.LINK, title, target, level);
    }

    /** Place of the bracket that closes the one at {@code open}, or -1. */
    private static int matching(String text, int open, char opener, char closer) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == opener) {
                depth++;
            } else if (c == closer && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The target without its angle brackets or title; spaces inside are kept, as GitBook does. */
    private static String destination(String inside) {
        if (inside.startsWith("<")) {
            int end = inside.indexOf('>');
            return end < 0 ? "" : inside.substring(1, end);
        }
        Matcher title = Pattern.compile("(.*?)\\s+(?:\"[^\"]*\"|'[^']*')").matcher(inside);
        return unescaped(title.matches() ? title.group(1) : inside);
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\(\\p{Punct})", "$1");
    }

    private static String plain(String markdown) {
        return MARKUP.matcher(markdown).replaceAll("$1").strip();
    }
}
