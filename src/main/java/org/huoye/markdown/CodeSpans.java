package org.huoye.markdown;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoye.code.CodeTokens;
import org.huoye.code.CodeTokens.Kind;
import org.huoye.code.CodeTokens.Stretch;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Colours of code blocks: {@code <span class="tok-keyword">} around the words of the language and so on. The text stays as it is, to the
 * character. The block's {@code pre} says in {@code data-lang} what its author wrote behind the fence.
 */
final class CodeSpans {

    /** Most spans in one block, and in the page: what goes beyond stays plain. */
    private static final int MOST_IN_BLOCK = 4_000;
    private static final int MOST_IN_PAGE = 20_000;

    private static final Pattern LANGUAGE = Pattern.compile("(?:^|\\s)language-([A-Za-z0-9+#._-]{1,40})");

    private CodeSpans() {
    }

    static void colour(Document page, Deadline deadline) {
        int left = MOST_IN_PAGE;
        for (Element code : page.select("pre > code:only-child")) {
            Matcher language = LANGUAGE.matcher(code.className());
            if (language.find() && code.childNodeSize() == 1 && code.childNode(0) instanceof TextNode text) {
                deadline.check();
                String name = language.group(1).toLowerCase(Locale.ROOT);
                code.parents().getFirst().attr("data-lang", name);
                List<Stretch> stretches = CodeTokens.of(text.getWholeText(), name);
                int spans = (int) stretches.stream().filter(stretch -> stretch.kind() != Kind.PLAIN).count();
                if (spans > 0 && spans <= Math.min(MOST_IN_BLOCK, left)) {
                    left -= spans;
                    fill(code, stretches);
                }
            }
        }
    }

    private static void fill(Element code, List<Stretch> stretches) {
        code.empty();
        for (Stretch stretch : stretches) {
            TextNode text = new TextNode(stretch.text());
            code.appendChild(stretch.kind() == Kind.PLAIN
                    ? text
                    : new Element("span").addClass("tok-" + stretch.kind().id()).appendChild(text));
        }
    }
}
