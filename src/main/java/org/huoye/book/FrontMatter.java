package org.huoye.book;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines between two rows of hyphens with which many site generators let a file begin. They are settings, not text; as
 * Markdown they would be a rule and a heading.
 */
final class FrontMatter {

    private static final int MOST_LINES = 100;
    private static final Pattern SETTING = Pattern.compile("\\s*+|[\\w.-]{1,64}\\s*:.*|\\s*#.*|- .*|[ \\t].*");
    private static final Pattern TITLE = Pattern.compile("(?m)^title[ \\t]*:[ \\t]*(['\"]?)(.{1,200}?)\\1[ \\t]*$");
    private static final Pattern LINE_TEXT = Pattern.compile("[^\\r\\n]+");

    private FrontMatter() {
    }

    /** The text with the settings made blank, so that every line keeps its number. */
    static String blanked(String text) {
        int end = end(text);
        return end == 0 ? text : LINE_TEXT.matcher(text.substring(0, end)).replaceAll("") + text.substring(end);
    }

    /** The title among the settings. */
    static Optional<String> title(String text) {
        Matcher title = TITLE.matcher(text).region(0, end(text));
        return title.find() ? Optional.of(title.group(2)) : Optional.empty();
    }

    /** Where the settings end, behind their closing hyphens; 0 if there are none. */
    private static int end(String text) {
        if (!text.startsWith("---")) {
            return 0;
        }
        int at = 0;
        for (int number = 0; number < MOST_LINES; number++) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
            boolean closes = line.equals("---") || line.equals("...");
            if (number == 0 ? !line.equals("---") : !closes && !SETTING.matcher(line).matches()) {
                return 0;
            }
            if (number > 1 && closes) {
                return end < 0 ? text.length() : end;
            }
            if (end < 0 || number == 1 && closes) {
                return 0;
            }
            at = end + 1;
        }
        return 0;
    }
}
