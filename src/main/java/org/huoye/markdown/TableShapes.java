package org.huoye.markdown;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Keeps a tensor's shape that is all of a cell, such as {@code [N, 224, 224, 3]}, on one line. */
final class TableShapes {

    private static final Pattern SHAPE = Pattern.compile("\\[[A-Za-z0-9]{1,6}(, ?[A-Za-z0-9]{1,6}){1,5}]");
    /** The longest text that is looked at. */
    private static final int LONGEST = 50;

    private TableShapes() {
    }

    static void join(Document page) {
        for (Element cell : page.select("td")) {
            if (cell.childNodeSize() == 1 && cell.childNode(0) instanceof TextNode text
                    && text.getWholeText().length() <= LONGEST && SHAPE.matcher(text.text().strip()).matches()) {
                text.wrap("<span class=\"joined\"></span>");
            }
        }
    }
}
