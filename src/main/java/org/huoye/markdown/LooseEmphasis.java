package org.huoye.markdown;

import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forgives a blank before the closing marks, {@code **词 **后}: CommonMark leaves both pairs of asterisks standing in the
 * page. Only where nothing else can be meant: exactly two pairs were left over in the block, the first opens, and the
 * second lies between a blank and Chinese text or the end.
 */
final class LooseEmphasis {

    private static final int MARK = 2;

    private LooseEmphasis() {
    }

    static void mend(Document document) {
        List<Node> blocks = new ArrayList<>();
        document.getDescendants().forEach(node -> {
            if (node instanceof Text && node.getParent() != null
                    && (blocks.isEmpty() || blocks.getLast() != node.getParent())) {
                blocks.add(node.getParent());
            }
        });
        blocks.forEach(LooseEmphasis::mendChildren);
    }

    private static void mendChildren(Node parent) {
        List<Mark> marks = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text) {
                collect(text, marks);
            }
            if (marks.size() > 2) {
                return;
            }
        }
        if (marks.size() == 2 && marks.get(0).opens() && marks.get(1).closesLoosely()) {
            wrap(marks.get(0), marks.get(1));
        }
    }

    private static void collect(Text text, List<Mark> marks) {
        BasedSequence chars = text.getChars();
        for (int i = 0; i < chars.length() && marks.size() <= 2; i++) {
            if (chars.charAt(i) == '\\') {
                i++;
            } else if (chars.charAt(i) == '*') {
                int end = i;
                while (end < chars.length() && chars.charAt(end) == '*') {
                    end++;
                }
                marks.add(new Mark(text, i, end));
                i = end;
            }
        }
    }

    private static void wrap(Mark first, Mark second) {
        BasedSequence opening = first.text.getChars().subSequence(first.start, first.end);
        BasedSequence closing = second.text.getChars().subSequence(second.start, second.end);
        // the second first: where both lie in one text node the offsets of the first stay right
        Node afterInside = split(second);
        Node inside = split(first).getNext();
        StrongEmphasis strong = new StrongEmphasis(opening, BasedSequence.NULL, closing);
        Node marker = first.text.getNext();
        while (inside != null && inside != afterInside) {
            Node next = inside.getNext();
            strong.appendChild(inside);
            inside = next;
        }
        if (marker != null) {
            marker.insertBefore(strong);
            marker.unlink();
        }
        afterInside.unlink();
        strong.setCharsFromContent();
    }

    /** Cuts a text node around a mark; returns the node that holds the mark alone. */
    private static Node split(Mark mark) {
        BasedSequence chars = mark.text.getChars();
        Text alone = new Text(chars.subSequence(mark.start, mark.end));
        Text rest = new Text(chars.subSequence(mark.end));
        mark.text.insertAfter(alone);
        alone.insertAfter(rest);
        mark.text.setChars(chars.subSequence(0, mark.start));
        return alone;
    }

    private record Mark(Text text, int start, int end) {

        boolean opens() {
            char before = before();
            return end - start == MARK && !HanText.isSpace(after())
                    && (HanText.isSpace(before) || HanText.isHanOrPunctuation(before) || HanText.isShared(before));
        }

        boolean closesLoosely() {
            char after = after();
            return end - start == MARK && HanText.isSpace(before())
                    && (after == '\n' || HanText.isHanOrPunctuation(after)
                            || HanText.isShared(after));
        }

        private char before() {
            return start > 0 ? text.getChars().charAt(start - 1) : edge(text.getPrevious(), false);
        }

        private char after() {
            return end < text.getChars().length() ? text.getChars().charAt(end) : edge(text.getNext(), true);
        }

        private static char edge(@Nullable Node neighbour, boolean first) {
            if (neighbour == null || neighbour.getChars().isEmpty()) {
                return '\n';
            }
            BasedSequence chars = neighbour.getChars();
            return chars.charAt(first ? 0 : chars.length() - 1);
        }
    }
}
