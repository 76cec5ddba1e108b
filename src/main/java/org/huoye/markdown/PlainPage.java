package org.huoye.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huoye.markdown.RenderedChapter.Problem;
import org.huoye.markdown.RenderedChapter.TextBlock;
import org.huoye.platform.Messages;
import org.jsoup.nodes.Element;

/** Shows a text as it is written, for the case that it would cost too much to show it as a page. */
final class PlainPage {

    private static final Messages TEXT = Messages.beside(PlainPage.class);

    /** A parser drops a line end behind {@code <pre>}. */
    private static final Pattern LEADING_LINE_ENDS = Pattern.compile("^\n+");

    private PlainPage() {
    }

    static RenderedChapter of(String markdown, String name, OverBudgetException why) {
        String text = HiddenComments.without(markdown.replace("\r\n", "\n").replace('\r', '\n'));
        List<String> slices = new ArrayList<>();
        List<TextBlock> blocks = new ArrayList<>();
        String notice = new Element("p").addClass("notice").attr("role", "note")
                .text(TEXT.get("page.over_budget"))
                .outerHtml();
        int room = RenderedChapter.SLICE_CHARACTERS - TEXT.get("page.over_budget").length();
        int at = 0;
        do {
            int end = text.length() - at <= room ? text.length() : Slicer.cutBefore(text, at, at + room);
            String piece = LEADING_LINE_ENDS.matcher(text.substring(at, end)).replaceFirst("");
            Element pre = new Element("pre").addClass("plain").text(piece);
            slices.add(slices.isEmpty() ? notice + pre.outerHtml() : pre.addClass("continued").outerHtml());
            if (!piece.isBlank()) {
                blocks.add(new TextBlock("", piece.strip()));
            }
            at = end;
        } while (at < text.length());
        Problem problem = new Problem(Problem.Kind.OVER_BUDGET, why.getLocalizedMessage());
        return new RenderedChapter(name, slices, List.of(), List.of(), Map.of(), blocks, List.of(problem), true, true);
    }
}
