package org.huoye.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Cuts a page into slices that are each laid out in one short go. Cuts at the border of a block where it can; a block
 * that is too large for a slice is cut inside: a list between items, a table between rows with its head repeated, a
 * paragraph or a code block inside its text. A formula is never cut: where it lies too deep it is shown as its TeX. The later pieces of a cut element have the class {@code continued}. Also
 * bounds the depth of the page: what lies deeper is lifted out of its elements.
 */
final class Slicer {

    private static final int LEAST_TEXT = 200;
    private static final int LARGEST_HEAD = 100;
    private static final int LONGEST_HEAD = 2_000;
    private static final int REPEATED_HEADS = 2;

    /** Characters of the first slice: what a window shows first is laid out first. */
    private static final int FIRST_CHARACTERS = 4_000;

    private final Map<Element, Size> sizes = new IdentityHashMap<>();
    private final List<Document> slices = new ArrayList<>();
    private final List<Open> path = new ArrayList<>();
    private Element body;
    private int characters;
    private int elements;
    /** Whether anything but the shells of open elements is in the slice. */
    private boolean filled;
    /** Whether the item that was counted last is still to be put into its list. */
    private boolean itemPending;

    /** What an element with all inside takes up. */
    private record Size(int characters, int elements, int height, boolean longList) {
    }

    /** An element that is being copied in pieces. */
    private static final class Open {
        private final Element source;
        /** Its latest piece. */
        private Element copy;
        /** Whether something was put into the latest piece. */
        private boolean filled;
        /** Whether there are earlier pieces. */
        private boolean continued;
        private int items;
        private int itemsInPiece;

        Open(Element source) {
            this.source = source;
            this.copy = source.shallowClone();
        }
    }

    private Slicer() {
        body = newSlice();
    }

    /** Cuts the page; each slice is a document of its own. */
    static List<Document> cut(Document page) {
        Slicer slicer = new Slicer();
        slicer.measure(page.body());
        slicer.placeChildren(page.body());
        return slicer.slices;
    }

    private Element newSlice() {
        Document slice = Document.createShell("");
        slices.add(slice);
        characters = 0;
        elements = 0;
        filled = false;
        return slice.body();
    }

    private Size measure(Element element) {
        int textLength = 0;
        int count = 1;
        int height = 0;
        int items = 0;
        boolean longList = false;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                textLength += text.getWholeText().length();
            } else if (child instanceof Element inner) {
                Size size = measure(inner);
                textLength += size.characters;
                count += size.elements;
                height = Math.max(height, size.height);
                longList |= size.longList;
                items++;
            }
        }
        longList |= isList(element) && items > Budgets.LIST_ITEMS;
        Size size = new Size(textLength, count, height + 1, longList);
        sizes.put(element, size);
        return size;
    }

    private void placeChildren(Element parent) {
        // never forEach or a stream: jsoup's childless elements of all threads share one list, which another thread's
        // Element.empty() or text(…) touches, and only a plain loop does not mind
        for (Node child : parent.childNodes()) {
            place(child);
        }
    }

    private void place(Node node) {
        if (node instanceof TextNode text) {
            placeText(text);
        } else if (node instanceof Element element) {
            placeElement(element);
        }
    }

    private void placeElement(Element element) {
        Size size = sizes.getOrDefault(element, new Size(0, 1, 1, false));
        countItem();
        boolean whole = !size.longList && path.size() + size.height <= Budgets.PAGE_DEPTH;
        if (whole && !fits(size) && fitsIntoFresh(size)) {
            startSlice();
        }
        if (whole && (fits(size) || !filled && fits(size, RenderedChapter.SLICE_CHARACTERS))) {
            put(element.clone(), size.characters, size.elements);
        } else if (element.normalName().equals("math")) {
            placeAsTex(element);
        } else if (path.size() >= Budgets.PAGE_DEPTH - 1) {
            placeChildren(element);
        } else {
            if (elements + 1 > RenderedChapter.SLICE_ELEMENTS) {
                startSlice();
            }
            Open open = new Open(element);
            parent().appendChild(open.copy);
            elements++;
            path.add(open);
            itemPending = false;
            placeChildren(element);
            path.removeLast();
        }
        itemPending = false;
    }

    /** Shows a formula that does not fit in here as it is written: nothing of it can be left out. */
    private void placeAsTex(Element math) {
        Element source = FormulaMarks.source(math.attr("alttext"), math.hasAttr("display"));
        sizes.put(source, new Size(source.text().length(), 1, 1, false));
        place(source);
    }

    private void put(Node node, int itsCharacters, int itsElements) {
        parent().appendChild(node);
        characters += itsCharacters;
        elements += itsElements;
        filled = true;
        itemPending = false;
        path.forEach(open -> open.filled = true);
    }

    private void placeText(TextNode node) {
        String text = node.getWholeText();
        int at = 0;
        while (at < text.length()) {
            int left = (node.isBlank() ? RenderedChapter.SLICE_CHARACTERS : limit()) - characters;
            if (text.length() - at > left && left < LEAST_TEXT) {
                startSlice();
                left = limit() - characters;
            }
            int end = text.length() - at <= left ? text.length() : cutBefore(text, at, at + left);
            put(new TextNode(text.substring(at, end)), end - at, 0);
            at = end;
        }
    }

    /** A good place to cut a long text: behind a line end, else a sentence, else anywhere but inside a character. */
    static int cutBefore(String text, int from, int limit) {
        for (String marks : new String[]{"\n", "。！？", " ，；"}) {
            for (int i = limit; i > from + (limit - from) / 2; i--) {
                if (marks.indexOf(text.charAt(i - 1)) >= 0) {
                    return i;
                }
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    private Element parent() {
        return path.isEmpty() ? body : path.getLast().copy;
    }

    private boolean fits(Size size) {
        return fits(size, limit());
    }

    private boolean fits(Size size, int most) {
        return characters + size.characters <= most && elements + size.elements <= RenderedChapter.SLICE_ELEMENTS;
    }

    private int limit() {
        return slices.size() == 1 ? FIRST_CHARACTERS : RenderedChapter.SLICE_CHARACTERS;
    }

    private boolean fitsIntoFresh(Size size) {
        int heads = (int) path.stream().filter(open -> open.source.normalName().equals("table")).limit(REPEATED_HEADS)
                .count();
        return size.characters + heads * LONGEST_HEAD <= RenderedChapter.SLICE_CHARACTERS
                && size.elements + path.size() + heads * LARGEST_HEAD <= RenderedChapter.SLICE_ELEMENTS;
    }

    /** Keeps a list's count, and goes on in a new list where the open one is full. */
    private void countItem() {
        if (path.isEmpty() || !isList(path.getLast().source)) {
            return;
        }
        Open list = path.getLast();
        list.items++;
        list.itemsInPiece++;
        itemPending = true;
        if (list.itemsInPiece > Budgets.LIST_ITEMS) {
            if (elements + 1 > RenderedChapter.SLICE_ELEMENTS) {
                startSlice();
            } else {
                list.continued = true;
                Element next = continued(list, list.items - 1);
                list.copy.after(next);
                list.copy = next;
                list.filled = false;
                list.itemsInPiece = 1;
                elements++;
            }
        }
    }

    /** Ends the slice, unless nothing is in it yet, and opens in the next one what is open now. */
    private void startSlice() {
        if (!filled) {
            return;
        }
        Element full = body;
        Element into = newSlice();
        body = into;
        int heads = 0;
        for (int i = 0; i < path.size(); i++) {
            Open open = path.get(i);
            boolean inItem = isList(open.source) && (i + 1 < path.size() || itemPending);
            if (open.filled) {
                open.continued = true;
            } else {
                open.copy.remove(); // an empty shell at the end of the old slice
            }
            open.copy = open.continued
                    ? continued(open, inItem ? open.items - 1 : open.items)
                    : open.source.shallowClone();
            open.filled = false;
            open.itemsInPiece = inItem ? 1 : 0;
            into.appendChild(open.copy);
            elements++;
            if (open.continued && open.source.normalName().equals("table") && heads < REPEATED_HEADS) {
                heads += repeatHead(open, i);
            }
            into = open.copy;
        }
        if (path.isEmpty() || !path.getFirst().continued) {
            keepHeadings(full);
        }
    }

    /** Takes headings at the end of the slice before into this one: a heading stays with what it stands above. */
    private void keepHeadings(Element full) {
        List<Node> moved = new ArrayList<>();
        int itsCharacters = 0;
        int itsElements = 0;
        for (Node last = full.lastChild(); last != null; last = last.previousSibling()) {
            if (last instanceof TextNode text && text.isBlank()) {
                itsCharacters += text.getWholeText().length();
            } else if (last instanceof Element element && PageText.isHeading(element)) {
                itsCharacters += element.wholeText().length();
                itsElements += element.getAllElements().size();
            } else {
                break;
            }
            moved.add(last);
        }
        boolean all = moved.size() == full.childNodeSize();
        if (all || itsElements == 0 || itsElements > LARGEST_HEAD || itsCharacters > LONGEST_HEAD) {
            return;
        }
        moved.forEach(body::prependChild);
        characters += itsCharacters;
        elements += itsElements;
    }

    private int repeatHead(Open table, int at) {
        Element head = table.source.children().stream().filter(child -> child.normalName().equals("thead")).findFirst()
                .orElse(null);
        Size size = head == null ? null : sizes.get(head);
        boolean insideHead = at + 1 < path.size() && path.get(at + 1).source == head;
        if (head == null || size == null || insideHead || size.elements > LARGEST_HEAD
                || size.characters > LONGEST_HEAD) {
            return 0;
        }
        Element copy = head.clone();
        copy.getAllElements().forEach(element -> element.removeAttr("id"));
        table.copy.appendChild(copy);
        elements += size.elements;
        characters += size.characters;
        return 1;
    }

    /** An empty element like the open one, for its next piece. */
    private static Element continued(Open open, int itemsBefore) {
        Element piece = switch (open.source.normalName()) {
            // without its summary it would show a foreign word, and folded it would hide the rest
            case "details", "summary" -> new Element("div");
            default -> open.source.shallowClone();
        };
        piece.removeAttr("id").addClass("continued");
        if (open.source.normalName().equals("ol")) {
            piece.attr("start", Integer.toString(start(open.source) + Math.max(0, itemsBefore)));
        }
        return piece;
    }

    private static int start(Element list) {
        String start = list.attr("start");
        return start.isEmpty() ? 1 : Integer.parseInt(start);
    }

    private static boolean isList(@Nullable Element element) {
        return element != null && (element.normalName().equals("ul") || element.normalName().equals("ol"));
    }
}
