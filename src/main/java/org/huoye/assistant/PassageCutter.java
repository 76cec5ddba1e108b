package org.huoye.assistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huoye.book.Chapter;
import org.huoye.markdown.RenderedChapter;
import org.huoye.markdown.RenderedChapter.Heading;
import org.huoye.markdown.RenderedChapter.TextBlock;

/**
 * Cuts a chapter into pieces that are long enough to say something and short enough for one vector to stand for: short
 * paragraphs, list items and rows under one heading together, long ones at the ends of sentences. Code between them is
 * kept aside.
 */
final class PassageCutter {

    /** A piece with so many characters takes no more paragraphs. */
    static final int ENOUGH = 200;

    /** Most characters of a piece: what is read at a glance. */
    static final int MOST = 450;

    /** Sections that list other books: full of the right words, and no answer to anything. */
    private static final Pattern BIBLIOGRAPHY = Pattern.compile(
            "[\\d. ]*(延伸阅读|扩展阅读|参考文献|参考资料|参考书目|references|bibliography|further reading)",
            Pattern.CASE_INSENSITIVE);

    private static final String SENTENCE_ENDS = "。！？；!?\n";

    private PassageCutter() {
    }

    /** The pieces of a chapter in reading order. */
    static List<Piece> cut(Chapter chapter, RenderedChapter page) {
        Map<String, String> headings = new HashMap<>();
        for (Heading heading : page.outline()) {
            headings.putIfAbsent(heading.anchor(), heading.title());
        }
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        StringBuilder code = new StringBuilder();
        String anchor = "";
        boolean begins = true;
        for (TextBlock block : page.text()) {
            if (!block.anchor().equals(anchor)) {
                add(pieces, chapter, headings, anchor, text, code);
                anchor = block.anchor();
                begins = true;
            }
            String words = block.text().strip();
            if (BIBLIOGRAPHY.matcher(headings.getOrDefault(anchor, "")).matches()) {
                continue;
            }
            if (block.code()) {
                code.append(words).append('\n');
                continue;
            }
            boolean heading = begins && words.equals(headings.get(anchor));
            begins = false;
            if (heading || words.isEmpty()) {
                continue;
            }
            for (String part : parts(words)) {
                if (!text.isEmpty() && (text.length() >= ENOUGH || text.length() + part.length() > MOST)) {
                    add(pieces, chapter, headings, anchor, text, code);
                }
                text.append(text.isEmpty() ? "" : "\n").append(part);
            }
        }
        add(pieces, chapter, headings, anchor, text, code);
        return pieces;
    }

    private static void add(List<Piece> pieces, Chapter chapter, Map<String, String> headings, String anchor,
            StringBuilder text, StringBuilder code) {
        if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            pieces.add(new Piece(new Source(chapter.id(), chapter.title(), anchor,
                    headings.getOrDefault(anchor, chapter.title()), text.toString()), code.toString()));
        }
        text.setLength(0);
        code.setLength(0);
    }

    /** A paragraph, in as many parts as needed. */
    private static List<String> parts(String words) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (words.length() - from > MOST) {
            int to = from + MOST;
            int end = to;
            while (end > from + MOST / 2 && SENTENCE_ENDS.indexOf(words.charAt(end - 1)) < 0) {
                end--;
            }
            if (end == from + MOST / 2) {
                end = Character.isHighSurrogate(words.charAt(to - 1)) ? to - 1 : to;
            }
            parts.add(words.substring(from, end).strip());
            from = end;
        }
        parts.add(words.substring(from).strip());
        return parts;
    }
}
