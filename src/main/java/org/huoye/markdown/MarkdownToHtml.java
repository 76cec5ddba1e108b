package org.huoye.markdown;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.huoye.markdown.OverBudgetException.Budget;

/** flexmark as this project uses it. The HTML that comes out is not safe yet. Thread-safe. */
final class MarkdownToHtml {

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS,
                    List.of(TablesExtension.create(), TaskListExtension.create(), FootnoteExtension.create(),
                            DefinitionExtension.create(),
                            new HanEmphasis()))
            .set(TablesExtension.COLUMN_SPANS, false).set(TablesExtension.APPEND_MISSING_COLUMNS, false)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(TaskListExtension.ITEM_DONE_MARKER, "<span class=\"task-done\">☑</span> ")
            .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "<span class=\"task-open\">☐</span> ")
            // file names with blanks
            .set(Parser.SPACE_IN_LINK_URLS, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false).set(HtmlRenderer.RENDER_HEADER_ID, false)
            // links are judged later, where entities and escapes are decoded
            .set(HtmlRenderer.SUPPRESSED_LINKS, "").set(HtmlRenderer.OBFUSCATE_EMAIL, false).toImmutable();

    private final Parser parser = Parser.builder(OPTIONS)
            .customInlineParserExtensionFactory(new HiddenComments.Factory())
            .customInlineParserExtensionFactory(new FormulasInText.Factory())
            .customBlockParserFactory(new FormulasOnLines.Factory()).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder(OPTIONS)
            .nodeRendererFactory(new DemoBlocks.Factory()).nodeRendererFactory(options -> new Callouts())
            .nodeRendererFactory(options -> new FormulaMarks())
            .nodeRendererFactory(options -> new HiddenComments.Renderer())
            .build();

    /** @throws OverBudgetException if the text would cost too much */
    String convert(String markdown, Deadline deadline) {
        Document document = parser.parse(BasedSequence.of(new WatchedText(markdown, deadline)));
        deadline.check();
        checkTree(document);
        deadline.check();
        LooseEmphasis.mend(document);
        Callouts.mark(document);
        String html = renderer.render(document);
        deadline.check();
        return html;
    }

    /** Bounds the depth of the tree, and what reference links write out again and again. */
    private static void checkTree(Document document) {
        ReferenceRepository references = Parser.REFERENCES.get(document);
        long repeated = 0;
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (node instanceof RefNode link) {
                Reference reference = link.getReferenceNode(references);
                if (reference != null) {
                    repeated += reference.getUrl().length() + reference.getTitle().length();
                }
            }
            if (depth > Budgets.SYNTAX_DEPTH || repeated > Budgets.REPEATED_CHARACTERS) {
                throw new OverBudgetException(depth > Budgets.SYNTAX_DEPTH ? Budget.NESTING : Budget.REPETITION);
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node != document && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null || node == document ? null : node.getNext();
        }
    }
}
