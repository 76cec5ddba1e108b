package org.huoye.markdown;

import org.huoye.book.CodeFences;

/**
 * Writes each comment on one line. Comments hold speaker notes; one that starts behind a heading or inside a list item
 * and goes on over several lines would lose its end with the block that it started in, and the rest would show.
 * Comments inside code stay as they are.
 */
final class SpeakerNotes {

    private SpeakerNotes() {
    }

    static String onOneLine(String markdown) {
        if (!markdown.contains("<!--")) {
            return markdown;
        }
        StringBuilder out = new StringBuilder(markdown.length());
        CodeFences fences = new CodeFences();
        int lastEnd = markdown.lastIndexOf("-->");
        int at = 0;
        while (at < markdown.length()) {
            int lineEnd = markdown.indexOf('\n', at);
            lineEnd = lineEnd < 0 ? markdown.length() : lineEnd + 1;
            String line = markdown.substring(at, lineEnd);
            if (fences.next(line) == CodeFences.Line.OUTSIDE) {
                int start = openComment(line);
                int end = start < 0 || at + start > lastEnd ? -1 : markdown.indexOf("-->", at + start);
                if (end >= lineEnd) {
                    out.append(line, 0, start).append(markdown.substring(at + start, end).replaceAll("\\R", " "));
                    at = end;
                    continue;
                }
            }
            out.append(line);
            at = lineEnd;
        }
        return out.toString();
    }

    /** Where a comment starts that does not end in this line, outside code spans; -1 if none does. */
    private static int openComment(String line) {
        int at = line.lastIndexOf("<!--");
        if (at < 0 || line.indexOf("-->", at) >= 0) {
            return -1;
        }
        long ticks = line.chars().limit(at).filter(c -> c == '`').count();
        return ticks % 2 == 0 ? at : -1;
    }
}
