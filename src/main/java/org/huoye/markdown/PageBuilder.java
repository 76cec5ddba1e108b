package org.huoye.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoye.book.LinkJudge;
import org.huoye.markdown.OverBudgetException.Budget;
import org.huoye.markdown.RenderedChapter.DemoCard;
import org.huoye.markdown.RenderedChapter.TextBlock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes a safe page out of the HTML that the parser wrote. */
final class PageBuilder {

    private static final int MOST_ROUNDS = 8;

    private PageBuilder() {
    }

    /**
     * Makes a page.
     *
     * @param whole false if more text comes behind it: then the last slice, which would go on, is left out
     * @throws OverBudgetException if it takes too long
     */
    static RenderedChapter build(String html, String name, LinkJudge judge, boolean whole, Deadline deadline) {
        Document dirty = Jsoup.parseBodyFragment(html);
        deadline.check();
        AuthorHtml.adapt(dirty);
        Document page = PageCleaner.clean(dirty);
        deadline.check();
        Findings findings = new Findings();
        FormulaMarks.layOut(page, findings);
        deadline.check();
        CodeSpans.colour(page, deadline);
        Typography.apply(page);
        Anchors anchors = new Anchors(findings);
        anchors.assign(page);
        demos(page, findings);
        SharedMarks.shape(page);
        PageLabels.apply(page);
        NumberColumns.align(page);
        TableShapes.join(page);
        List<TextBlock> text = PageText.of(page); // before placeholders put words into the page that nobody wrote
        new PageLinks(judge, anchors, whole, findings).rewrite(page);
        TableSpans.limit(page);
        deadline.check();
        List<Document> cut = Slicer.cut(page);
        keepWhatIsThere(cut, findings);
        List<String> slices = cut.stream().limit(whole ? cut.size() : cut.size() - 1).map(PageBuilder::html).toList();
        deadline.check();
        String title = findings.outline.stream().map(RenderedChapter.Heading::title).filter(t -> !t.isBlank())
                .findFirst().orElse(name);
        return new RenderedChapter(title, slices, findings.outline, findings.demos, findings.pictures, text,
                findings.problems, false, whole);
    }

    /** Elements that nest too deep are not in the slices: what was found in them is no place to go to. */
    private static void keepWhatIsThere(List<Document> slices, Findings findings) {
        Set<String> ids = new HashSet<>();
        slices.forEach(slice -> ids.addAll(slice.select("[id]").eachAttr("id")));
        findings.outline.removeIf(heading -> !ids.contains(heading.anchor()));
        findings.demos.removeIf(card -> !ids.contains(card.elementId()));
    }

    private static void demos(Document page, Findings findings) {
        for (Element mark : page.select("div[" + DemoBlocks.MARK + "]")) {
            String demo = mark.attr(DemoBlocks.MARK);
            Map<String, String> settings = DemoBlocks.settings(mark.wholeText());
            String id = Anchors.HOST_PREFIX + "demo-" + (findings.demos.size() + 1);
            findings.demos.add(new DemoCard(id, demo, settings));
            mark.clearAttributes();
            mark.empty().attr("id", id).addClass("demo-card").attr("data-demo", demo);
        }
    }

    /**
     * Writes a slice so that the window reads what was judged here: misnested elements change when they are parsed, so it
     * is parsed, judged and written again until it stays the same.
     */
    private static String html(Document slice) {
        slice.outputSettings().prettyPrint(false);
        String html = slice.body().html();
        for (int i = 0; i < MOST_ROUNDS; i++) {
            String judged = written(Jsoup.parseBodyFragment(html));
            if (judged.equals(html)) {
                return html;
            }
            html = judged;
        }
        throw new OverBudgetException(Budget.NESTING);
    }

    private static String written(Document slice) {
        Document safe = PageCleaner.finish(slice);
        Set<String> ids = new HashSet<>();
        for (Element element : safe.select("[id]")) {
            if (!ids.add(element.id())) {
                element.removeAttr("id"); // parsing repeats an element that was not closed where it had to be
            }
        }
        safe.outputSettings().prettyPrint(false);
        return safe.body().html();
    }
}
