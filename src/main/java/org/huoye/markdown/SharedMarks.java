package org.huoye.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Quotation marks, dashes and ellipses are the same characters in Chinese and in Latin text. The page draws them full-width
 * unless they stand in an element of the class {@code latin}: those get one that have only Latin letters around them, of a
 * pair of marks if both have. Engines take single quotation marks for apostrophes and break no line beside them: Chinese
 * ones get a place where it may. The text stays as it is.
 */
final class SharedMarks {

    static final String CLASS = "latin";

    private static final String OPENING = "‘“";
    private static final String CLOSING = "’”";
    private static final char SINGLE_OPENING = '‘';
    private static final char SINGLE_CLOSING = '’';
    private static final String OTHER = "—…";
    /** Past this many marks of its own a page gets no more elements for them. */
    private static final int MOST = 10_000;

    private SharedMarks() {
    }

    static void shape(Document page) {
        Runs runs = new Runs();
        page.body().traverse(runs);
        runs.end();
    }

    private static boolean isMark(char c) {
        return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || OTHER.indexOf(c) >= 0;
    }

    /** Collects what is read as one run of text. */
    private static final class Runs implements NodeVisitor {

        private final List<TextNode> nodes = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean marked;
        private int made;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String whole = words.getWholeText();
                nodes.add(words);
                text.append(whole);
                marked |= whole.chars().anyMatch(c -> isMark((char) c));
            } else if (node instanceof Element element && PageText.isBlock(element)) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && PageText.isBlock(element)) {
                end();
            }
        }

        void end() {
            if (marked && made < MOST) {
                Run run = new Run(text.toString());
                write(run.latin(), run.breaks());
            }
            nodes.clear();
            text.setLength(0);
            marked = false;
        }

        private void write(BitSet latin, BitSet breaks) {
            breaks.andNot(latin);
            int start = 0;
            for (TextNode node : nodes) {
                int end = start + node.getWholeText().length();
                boolean plain = latin.get(start, end).isEmpty() && breaks.get(start, end).isEmpty();
                if (!plain && !Typography.isVerbatim(node)) {
                    write(node, latin.get(start, end), breaks.get(start, end));
                }
                start = end;
            }
        }

        private void write(TextNode node, BitSet latin, BitSet breaks) {
            String whole = node.getWholeText();
            int at = 0;
            while (at < whole.length()) {
                boolean isLatin = latin.get(at);
                int end = isLatin ? latin.nextClearBit(at) : next(latin, at + 1, whole.length());
                end = Math.min(end, next(breaks, at + 1, whole.length()));
                String piece = whole.substring(at, end);
                if (breaks.get(at)) {
                    node.before(new Element("wbr"));
                    made++;
                }
                if (isLatin) {
                    node.before(new Element("span").addClass(CLASS).text(piece));
                    made++;
                } else {
                    node.before(new TextNode(piece));
                }
                at = end;
            }
            node.remove();
        }

        private static int next(BitSet bits, int from, int otherwise) {
            int next = bits.nextSetBit(from);
            return next < 0 ? otherwise : next;
        }
    }

    /** Decides for the marks of one run. */
    private static final class Run {

        private final String text;
        /** For each place what stands last before it, or first from it on: a Latin letter, a Chinese one or nothing. */
        private final Side[] before;
        private final Side[] after;

        private enum Side {
            LATIN, CHINESE, NOTHING
        }

        Run(String text) {
            this.text = text;
            before = new Side[text.length() + 1];
            after = new Side[text.length() + 1];
            before[0] = Side.NOTHING;
            for (int i = 0; i < text.length(); i++) {
                before[i + 1] = side(text.charAt(i), before[i]);
            }
            after[text.length()] = Side.NOTHING;
            for (int i = text.length() - 1; i >= 0; i--) {
                after[i] = side(text.charAt(i), after[i + 1]);
            }
        }

        private static Side side(char c, Side otherwise) {
            if (HanText.isSpace(c) || HanText.isShared(c)) {
                return otherwise;
            }
            return HanText.isHanOrPunctuation(c) ? Side.CHINESE : Side.LATIN;
        }

        BitSet latin() {
            BitSet latin = new BitSet();
            Deque<Integer> open = new ArrayDeque<>();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isMark(c) && isLatin(i)) {
                    latin.set(i);
                }
                if (OPENING.indexOf(c) >= 0) {
                    open.push(i);
                } else if (CLOSING.indexOf(c) >= 0 && !open.isEmpty()
                        && OPENING.indexOf(text.charAt(open.peek())) == CLOSING.indexOf(c)) {
                    int first = open.pop();
                    boolean both = latin.get(first) && latin.get(i);
                    latin.set(first, both);
                    latin.set(i, both);
                }
            }
            return latin;
        }

        /** Where a line may end beside a single quotation mark: before these places. */
        BitSet breaks() {
            BitSet breaks = new BitSet();
            for (int i = 1; i < text.length(); i++) {
                char left = text.charAt(i - 1);
                char right = text.charAt(i);
                boolean beforeOpening = right == SINGLE_OPENING && HanText.isHanOrPunctuation(left)
                        && !HanText.opens(left);
                boolean afterClosing = left == SINGLE_CLOSING && HanText.isHanOrPunctuation(right)
                        && !HanText.closes(right);
                breaks.set(i, beforeOpening || afterClosing);
            }
            return breaks;
        }

        private boolean isLatin(int at) {
            Side left = before[at];
            Side right = after[at + 1];
            return left != Side.CHINESE && right != Side.CHINESE && (left == Side.LATIN || right == Side.LATIN);
        }
    }
}
