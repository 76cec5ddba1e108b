package org.huoye.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Chinese typography of running text: a line end between two Chinese characters is no blank, a bare web address ends
 * where Chinese text goes on, and no line ends inside a name like C++.
 */
final class Typography {

    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins",
            "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr", "ruby");
    private static final Set<String> VERBATIM = Set.of("code", "kbd", "samp", "pre", "mi", "mn", "mo",
            "mtext");
    private static final Pattern ADDRESS = Pattern
            .compile("(?<![A-Za-z0-9])https?://[A-Za-z0-9\\-._~:/?#@!$&'()*+,;=%]++");
    private static final String NOT_AT_END = ".,:;!?'";
    /** To the engine a plus is the sign of a number, before which a line may break. */
    private static final Pattern NAME_WITH_PLUS = Pattern
            .compile("[A-Za-z][A-Za-z0-9.]{0,24}\\+{1,3}(?![A-Za-z0-9+@])");
    /** Past this many on a page they are left as they are. */
    private static final int MOST_NAMES = 2_000;

    private Typography() {
    }

    static void apply(Document page) {
        SoftBreaks breaks = new SoftBreaks();
        List<TextNode> addresses = new ArrayList<>();
        List<TextNode> names = new ArrayList<>();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    breaks.element(element);
                } else if (node instanceof TextNode text) {
                    boolean verbatim = isVerbatim(text);
                    breaks.text(text, verbatim);
                    if (!verbatim && text.getWholeText().contains("://") && !isInside(text, Set.of("a"))) {
                        addresses.add(text);
                    } else if (!verbatim && text.getWholeText().contains("+") && names.size() < MOST_NAMES) {
                        names.add(text);
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    breaks.element(element);
                }
            }
        });
        addresses.forEach(Typography::linkAddresses);
        names.forEach(Typography::joinNames);
    }

    /** Whether a text is code or what is typed, which stays as it is. */
    static boolean isVerbatim(TextNode text) {
        return isInside(text, VERBATIM);
    }

    private static boolean isInside(Node node, Set<String> tags) {
        for (Node up = node.parent(); up instanceof Element element; up = up.parent()) {
            if (tags.contains(element.normalName())) {
                return true;
            }
            if (!INLINE.contains(element.normalName())) {
                return false;
            }
        }
        return false;
    }

    private static void linkAddresses(TextNode text) {
        String whole = text.getWholeText();
        Matcher matcher = ADDRESS.matcher(whole);
        int done = 0;
        while (matcher.find()) {
            int end = end(whole, matcher.start(), matcher.end());
            text.before(new TextNode(whole.substring(done, matcher.start())));
            String address = whole.substring(matcher.start(), end);
            text.before(new Element("a").attr("href", address).text(address));
            done = end;
        }
        if (done > 0) {
            text.text(whole.substring(done));
        }
    }

    private static void joinNames(TextNode text) {
        String whole = text.getWholeText();
        Matcher matcher = NAME_WITH_PLUS.matcher(whole);
        int done = 0;
        for (int i = 0; i < MOST_NAMES && matcher.find(); i++) {
            text.before(new TextNode(whole.substring(done, matcher.start())));
            text.before(new Element("span").addClass("joined").text(matcher.group()));
            done = matcher.end();
        }
        if (done > 0) {
            text.text(whole.substring(done));
        }
    }

    /** Full stops and the like behind an address end the sentence; so does a bracket that was opened before it. */
    private static int end(String text, int start, int end) {
        int unopened = 0;
        for (int i = start; i < end; i++) {
            unopened += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
        }
        int last = end;
        while (last > start) {
            char c = text.charAt(last - 1);
            boolean bracket = c == ')' && unopened > 0;
            if (NOT_AT_END.indexOf(c) < 0 && !bracket) {
                break;
            }
            unopened -= bracket ? 1 : 0;
            last--;
        }
        return last;
    }

    /** Walks over the text of a page and takes out the line ends that stand between Chinese characters. */
    private static final class SoftBreaks {

        private int before;
        private @Nullable TextNode waiting;
        private int waitingFrom;

        void element(Element element) {
            if (!INLINE.contains(element.normalName())) {
                before = 0;
                waiting = null;
            }
        }

        void text(TextNode node, boolean verbatim) {
            String text = node.getWholeText();
            if (text.isEmpty()) {
                return;
            }
            if (verbatim) {
                settle(text.codePointAt(0));
                before = text.codePointBefore(text.length());
                return;
            }
            StringBuilder out = new StringBuilder(text.length());
            int i = 0;
            while (i < text.length()) {
                int c = text.codePointAt(i);
                if (!isBlank(c)) {
                    settle(c);
                    out.appendCodePoint(c);
                    before = c;
                    i += Character.charCount(c);
                    continue;
                }
                int end = i;
                boolean lineEnd = false;
                while (end < text.length() && isBlank(text.charAt(end))) {
                    lineEnd |= text.charAt(end) == '\n';
                    end++;
                }
                if (lineEnd && end == text.length()) {
                    waiting = node; // what follows the line end is in another element
                    waitingFrom = out.length();
                    out.append(text, i, end);
                } else if (!lineEnd || !joins(before, text.codePointAt(end))) {
                    out.append(text, i, end);
                }
                i = end;
            }
            if (out.length() != text.length()) {
                node.text(out.toString());
            }
        }

        private void settle(int after) {
            TextNode node = waiting;
            waiting = null;
            if (node != null && joins(before, after)) {
                node.text(node.getWholeText().substring(0, waitingFrom));
            }
        }

        private static boolean isBlank(int c) {
            return c == ' ' || c == '\t' || c == '\n' || c == '\r';
        }

        private static boolean joins(int before, int after) {
            boolean strictBefore = HanText.isHanOrPunctuation(before);
            boolean strictAfter = HanText.isHanOrPunctuation(after);
            return strictBefore && (strictAfter || HanText.isShared(after))
                    || strictAfter && HanText.isShared(before);
        }
    }
}
