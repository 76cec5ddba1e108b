package org.huoye.markdown;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Bounds what cells of a table may span: the layout of a page grows with the cells that are covered, not written. */
final class TableSpans {

    private TableSpans() {
    }

    static void limit(Document page) {
        for (Element table : page.select("table")) {
            int covered = 0;
            for (Element cell : table.select("[colspan], [rowspan]")) {
                int columns = limited(cell, "colspan", Budgets.COLUMN_SPAN);
                int rows = limited(cell, "rowspan", Budgets.ROW_SPAN);
                covered += columns * rows;
                if (covered > Budgets.SPANNED_CELLS) {
                    cell.removeAttr("colspan").removeAttr("rowspan");
                    covered -= columns * rows;
                }
            }
        }
    }

    private static int limited(Element cell, String name, int most) {
        if (!cell.hasAttr(name)) {
            return 1;
        }
        int span = Math.clamp(Integer.parseInt(cell.attr(name)), 1, most);
        cell.attr(name, Integer.toString(span));
        return span;
    }
}
