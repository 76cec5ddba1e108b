package org.huoye.markdown;

import java.util.Optional;
import org.huoye.book.CodeFences;

/**
 * The beginning of a long text, as a text of its own that makes the same first slices as the whole: cut at a line where
 * every block of the text before must have ended, with the link definitions of the rest behind it.
 */
final class Beginning {

    private static final int LONGEST_DEFINITION = 1_000;
    private static final int MOST_DEFINITIONS = 1_000;

    private Beginning() {
    }

    /**
     * Cuts a text.
     *
     * @param least how many characters the beginning has at least, without the definitions
     * @return empty if there is no place to cut within four times as many
     */
    static Optional<String> of(String markdown, int least) {
        CodeFences fences = new CodeFences();
        boolean afterBlank = false;
        int last = Math.min(markdown.length(), 4 * least);
        for (int at = 0; at < last;) {
            int end = markdown.indexOf('\n', at);
            end = end < 0 ? markdown.length() : end + 1;
            String line = markdown.substring(at, end);
            if (at >= least && afterBlank && !fences.isOpen() && startsParagraph(line)) {
                return endsComments(markdown, at)
                        ? Optional.of(markdown.substring(0, at) + definitions(markdown, at))
                        : Optional.empty();
            }
            fences.next(line);
            afterBlank = line.isBlank();
            at = end;
        }
        return Optional.empty();
    }

    /** Whether a line can only be a paragraph or a heading outside of every list and quote. */
    private static boolean startsParagraph(String line) {
        char first = line.charAt(0);
        return first == '#' || Character.isLetter(first);
    }

    private static boolean endsComments(String text, int end) {
        return text.lastIndexOf("<!--", end - 1) <= text.lastIndexOf("-->", end - 1);
    }

    /** Lines that look like link definitions: without them a reference in the beginning would stay text. */
    private static String definitions(String text, int from) {
        StringBuilder found = new StringBuilder("\n\n");
        int number = 0;
        for (int colon = text.indexOf("]:", from); colon >= 0 && number < MOST_DEFINITIONS; colon = text.indexOf("]:",
                colon + 1)) {
            int start = text.lastIndexOf('\n', colon) + 1;
            int end = text.indexOf('\n', colon);
            end = end < 0 ? text.length() : end;
            if (end - start < LONGEST_DEFINITION && text.substring(start, colon).stripLeading().startsWith("[")) {
                found.append(text, start, end).append("\n\n");
                number++;
            }
        }
        return found.toString();
    }
}
