package org.huoye.markdown.math;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An element of MathML with either text or children. Immutable.
 *
 * @param attributes in the order of their names
 */
record MathElement(String tag, Map<String, String> attributes, String text, List<MathElement> children) {

    static MathElement leaf(String tag, String text) {
        return new MathElement(tag, Map.of(), text, List.of());
    }

    static MathElement of(String tag, MathElement... children) {
        return new MathElement(tag, Map.of(), "", List.of(children));
    }

    /** One element for a list of them: itself if it is one, else a row. */
    static MathElement row(List<MathElement> children) {
        return children.size() == 1
                ? children.getFirst()
                : new MathElement("mrow", Map.of(), "", List.copyOf(children));
    }

    static MathElement space(String width) {
        return of("mspace").with("width", width);
    }

    MathElement with(String name, String value) {
        Map<String, String> more = new TreeMap<>(attributes);
        more.put(name, value);
        return new MathElement(tag, more, text, children);
    }

    boolean isOperator() {
        return tag.equals("mo");
    }

    /** An operator without the space that it would have by itself. */
    MathElement tight() {
        return with("lspace", "0").with("rspace", "0");
    }

    int size() {
        int size = 1;
        for (MathElement child : children) {
            size += child.size();
        }
        return size;
    }

    int depth() {
        int depth = 0;
        for (MathElement child : children) {
            depth = Math.max(depth, child.depth());
        }
        return depth + 1;
    }

    void write(StringBuilder out) {
        out.append('<').append(tag);
        attributes.forEach((name, value) -> out.append(' ').append(name).append("=\"").append(escaped(value))
                .append('"'));
        out.append('>').append(escaped(text));
        children.forEach(child -> child.write(out));
        out.append("</").append(tag).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
