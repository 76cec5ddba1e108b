package org.huoye.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Sets columns of numbers to the right, where digits of the same worth stand below each other. What the author aligned
 * stays, and so does a table whose cells span several places.
 */
final class NumberColumns {

    private static final int LEAST_NUMBERS = 2;
    private static final int LONGEST = 24;
    private static final Pattern NUMBER = Pattern
            .compile("[+\\-−±~≈<>≤≥]?\\s?[0-9][0-9,.]*(?:\\s?[%‰×])?|\\.[0-9]+|[0-9][0-9.]*[eE][+\\-−]?[0-9]+");
    private static final Pattern NOTHING = Pattern.compile("|[\\-–—/]|——");

    private NumberColumns() {
    }

    static void align(Document page) {
        for (Element table : page.select("table:not(:has(table))")) {
            if (table.selectFirst("[colspan], [rowspan]") == null) {
                align(table);
            }
        }
    }

    private static void align(Element table) {
        List<Column> columns = new ArrayList<>();
        for (Element row : table.select("tr")) {
            int at = 0;
            for (Element cell : row.children()) {
                if (at == columns.size()) {
                    columns.add(new Column());
                }
                columns.get(at++).add(cell);
            }
        }
        columns.stream().filter(Column::isOfNumbers).flatMap(column -> column.cells.stream())
                .forEach(cell -> cell.attr("align", "right"));
    }

    /** The cells of a column and what was seen in them. */
    private static final class Column {

        private final List<Element> cells = new ArrayList<>();
        private int numbers;
        private boolean other;

        void add(Element cell) {
            cells.add(cell);
            other |= cell.hasAttr("align");
            if (!other && cell.normalName().equals("td")) {
                String text = text(cell);
                if (NUMBER.matcher(text).matches()) {
                    numbers++;
                } else {
                    other = !NOTHING.matcher(text).matches();
                }
            }
        }

        boolean isOfNumbers() {
            return !other && numbers >= LEAST_NUMBERS;
        }
    }

    private static String text(Element cell) {
        String text = cell.text().strip();
        return text.length() > LONGEST ? "x" : text;
    }
}
