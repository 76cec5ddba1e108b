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
 * paragraph or a code block inside its text. The later pieces of a cut element have the class {@code continued}. Also
 * bounds the depth of the page: what lies deeper is lifted out of its elements.
 */
final class Slicer {

    private static final int LEAST_TEXT = 200;
    private static final int LARGEST_HEAD = 100;
    private static final int LONGEST_HEAD = 2_000;
    private static final int REPEATED_HEADS = 2;

    private final Map<Element, Size> sizes = new IdentityHashMap<>();
    private final List<Document> slices = new ArrayList<>();
    private final List<Open> path = new ArrayList<>();
    private Element body;
    private int characters;
    private int elements;

    /** What an element with all inside takes up. */
    private record Size(int characters, int elements, int height, boolean longList) {
    }

    /** An element that is being copied in pieces. */
    private static final class Open {
        private final Element source;
        private Element copy;
        private int items;
        private int itemsInPiece;

        Open(Element source, Element copy) {
            this.source = source;
            this.copy = copy;
        }
    }

    private Slicer() {
        Document first = Document.createShell("");
        slices.add(first);
        body = first.body();
    }

    /** Cuts the page; each slice is a document of its own. */
    static List<Document> cut(Document page) {
        Slicer slicer = new Slicer();
        slicer.measure(page.body());
        for (Node node : page.body().childNodes()) {
            slicer.place(node);
        }
        return slicer.slices;
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
        if (whole && fits(size)) {
            parent().appendChild(element.clone());
            characters += size.characters;
            elements += size.elements;
        } else if (path.size() >= Budgets.PAGE_DEPTH - 1) {
            if (element.childNodeSize() == 0) {
                room(1);
                parent().appendChild(element.clone());
                elements++;
            }
            element.childNodes().forEach(this::place);
        } else {
            room(1);
            Open open = new Open(element, element.shallowClone());
            parent().appendChild(open.copy);
            elements++;
            path.add(open);
            element.childNodes().forEach(this::place);
            path.removeLast();
        }
    }

    private void placeText(TextNode node) {
        String text = node.getWholeText();
        int at = 0;
        while (at < text.length()) {
            int left = RenderedChapter.SLICE_CHARACTERS - characters;
            if (text.length() - at > left && left < LEAST_TEXT) {
                startSlice();
                left = RenderedChapter.SLICE_CHARACTERS - characters;
            }
            int end = text.length() - at <= left ? text.length() : cutBefore(text, at, at + left);
            parent().appendChild(new TextNode(text.substring(at, end)));
            characters += end - at;
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
        return characters + size.characters <= RenderedChapter.SLICE_CHARACTERS
                && elements + size.elements <= RenderedChapter.SLICE_ELEMENTS;
    }

    private boolean fitsIntoFresh(Size size) {
        int reopened = path.size() + REPEATED_HEADS * LARGEST_HEAD;
        return size.characters + REPEATED_HEADS * LONGEST_HEAD <= RenderedChapter.SLICE_CHARACTERS
                && size.elements + reopened <= RenderedChapter.SLICE_ELEMENTS;
    }

    private void room(int more) {
        if (elements + more > RenderedChapter.SLICE_ELEMENTS) {
            startSlice();
        }
    }

    /** Keeps a list's count, and goes on in a new list where the open one is full. */
    private void countItem() {
        if (path.isEmpty() || !isList(path.getLast().source)) {
            return;
        }
        Open list = path.getLast();
        if (list.itemsInPiece >= Budgets.LIST_ITEMS) {
            room(1);
            if (list.itemsInPiece >= Budgets.LIST_ITEMS) {
                Element copy = continued(list, list.items);
                list.copy.after(copy);
                list.copy = copy;
                list.itemsInPiece = 0;
                elements++;
            }
        }
        list.items++;
        list.itemsInPiece++;
    }

    /** Ends the slice and opens in the next one what is open now. */
    private void startSlice() {
        List<Boolean> empty = new ArrayList<>();
        for (Open open : path) {
            empty.add(open.copy.childNodeSize() == 0
                    || open != path.getLast() && isEmptyChain(open.copy));
        }
        if (path.isEmpty() ? body.childNodeSize() == 0 : empty.getFirst() && path.getFirst().copy.siblingIndex() == 0) {
            return; // nothing in this slice yet: a new one would be no roomier
        }
        Document next = Document.createShell("");
        slices.add(next);
        body = next.body();
        characters = 0;
        elements = 0;
        Element into = body;
        int heads = 0;
        for (int i = 0; i < path.size(); i++) {
            Open open = path.get(i);
            boolean itemCut = i + 1 < path.size() && !empty.get(i + 1);
            boolean pending = isList(open.source) && !itemCut && open.items > 0;
            Element old = open.copy;
            if (empty.get(i)) {
                open.copy = open.source.shallowClone();
                if (old.parent() != null) {
                    old.remove();
                }
            } else {
                open.copy = continued(open, itemCut || pending ? open.items - 1 : open.items);
            }
            open.itemsInPiece = isList(open.source) && (itemCut || pending) ? 1 : 0;
            into.appendChild(open.copy);
            elements++;
            if (open.source.normalName().equals("table") && !empty.get(i) && heads < REPEATED_HEADS) {
                heads += repeatHead(open, i);
            }
            into = open.copy;
        }
    }

    private static boolean isEmptyChain(Element element) {
        Element at = element;
        while (at.childNodeSize() == 1 && at.firstElementChild() != null) {
            at = at.firstElementChild();
        }
        return at.childNodeSize() == 0 && !at.tag().isEmpty();
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
