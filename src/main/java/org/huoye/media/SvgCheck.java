package org.huoye.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huoye.media.UnreadableMediaException.Reason;

/**
 * Reads SVG files that may be hostile and writes them anew. What a drawing needs is on {@link SvgList}: shapes, text,
 * gradients, clipping, arrow heads. A file with anything else of SVG (scripts, events, references, {@code use}, filters,
 * pictures, animation, style sheets, entities) is refused whole; foreign elements, as editors write them, are left out.
 * What costs more than its length (markers, dashes, layers) is bounded. Stateless and thread-safe; takes milliseconds.
 */
public final class SvgCheck {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final long MOST_BYTES = 200 * 1024;
    private static final int MOST_ELEMENTS = 5_000;
    private static final int DEEPEST = 40;
    /** Elements with opacity or clipping, each of which costs a layer of the picture's size. */
    private static final int MOST_LAYERS = 100;
    /** A marker is drawn at every corner of every path. */
    private static final int MOST_MARKER_ELEMENTS = 10;
    private static final int MOST_MARKER_LENGTH = 400;
    /** Dashes that all lines together may have. */
    private static final double MOST_DASHES = 50_000;
    private static final double LARGEST_NUMBER = 1e6;
    private static final int LONGEST_SIDE = 4_000;
    private static final int USUAL_WIDTH = 300;
    private static final int USUAL_HEIGHT = 150;

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private PictureSize size = new PictureSize(USUAL_WIDTH, USUAL_HEIGHT);
    private int elements;
    private int layers;
    private int markerElements;
    private int markerLength;
    private double lineLength;
    private double shortestDash = Double.MAX_VALUE;

    private SvgCheck() {
    }

    /** Whether a file is an SVG by its name. */
    public static boolean isSvg(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    }

    /**
     * Reads a drawing.
     *
     * @throws UnreadableMediaException if the file is missing, too large, no SVG, or holds what is not allowed
     * @throws IOException if the file cannot be read
     */
    public static Svg read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw UnreadableMediaException.noFile(file);
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new UnreadableMediaException(Reason.UNSAFE_SVG, "more than " + MOST_BYTES + " bytes: " + file);
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            throw new UnreadableMediaException(Reason.EMPTY, "empty file: " + file);
        }
        SvgCheck check = new SvgCheck();
        try {
            check.copy(bytes);
        } catch (XMLStreamException | NumberFormatException e) {
            throw new UnreadableMediaException(Reason.DAMAGED, "not well-formed: " + file, e);
        }
        return new Svg(check.out.toString(), check.size);
    }

    private void copy(byte[] bytes) throws XMLStreamException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        try {
            while (reader.hasNext()) {
                event(reader, reader.next());
            }
        } finally {
            reader.close();
        }
        if (elements == 0) {
            throw refused("no svg element");
        }
        if (lineLength / shortestDash > MOST_DASHES) {
            throw refused("too many dashes");
        }
    }

    private void event(XMLStreamReader reader, int event) throws XMLStreamException, IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> out.append("</").append(open.pop()).append('>');
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (open.contains("text")) {
                    out.append(escaped(reader.getText()));
                }
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw refused("a DTD or an entity");
            default -> {
                // comments and processing instructions are left out
            }
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException, IOException {
        String name = reader.getLocalName();
        boolean foreign = !SVG.equals(reader.getNamespaceURI());
        if (foreign && elements == 0) {
            throw new UnreadableMediaException(Reason.NOT_A_PICTURE, "the root is " + name);
        }
        if (foreign || SvgList.isSilent(name)) {
            skip(reader);
            return;
        }
        if (!SvgList.isElement(name)) {
            throw refused("an element " + name);
        }
        if (++elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
            throw refused("too many elements");
        }
        boolean inMarker = open.contains("marker");
        if (inMarker && ++markerElements > MOST_MARKER_ELEMENTS) {
            throw refused("too much in markers");
        }
        Map<String, String> attributes = attributes(reader, inMarker || open.contains("clipPath"));
        if (open.isEmpty()) {
            if (!name.equals("svg")) {
                throw new UnreadableMediaException(Reason.NOT_A_PICTURE, "the root is " + name);
            }
            root(attributes);
        }
        count(name, attributes);
        if (inMarker) {
            markerLength += attributes.getOrDefault("d", "").length() + attributes.getOrDefault("points", "").length();
            if (markerLength > MOST_MARKER_LENGTH) {
                throw refused("too much in markers");
            }
        }
        out.append('<').append(name);
        if (open.isEmpty()) {
            out.append(" xmlns=\"").append(SVG).append('"');
        }
        attributes.forEach((key, value) -> out.append(' ').append(key).append("=\"").append(escaped(value))
                .append('"'));
        out.append('>');
        open.push(name);
    }

    /** Passes over an element and all it holds. */
    private static void skip(XMLStreamReader reader) throws XMLStreamException, IOException {
        for (int depth = 1; depth > 0;) {
            int event = reader.next();
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refused("an entity");
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader, boolean isReferred) throws IOException {
        Map<String, String> kept = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            if (namespace != null && !namespace.isEmpty()) {
                keepForeign(namespace, name, value, kept);
            } else if (name.equals("style")) {
                for (String declaration : value.split(";")) {
                    int colon = declaration.indexOf(':');
                    if (colon > 0 && SvgList.isPresentation(declaration.substring(0, colon).strip())) {
                        keep(declaration.substring(0, colon).strip(), declaration.substring(colon + 1).strip(),
                                isReferred, kept);
                    } else if (declaration.toLowerCase(Locale.ROOT).matches("(?s).*(url|import|expression|\\\\).*")) {
                        throw refused("a style " + declaration);
                    }
                }
            } else {
                keep(name, value, isReferred, kept);
            }
        }
        return kept;
    }

    private static void keepForeign(String namespace, String name, String value, Map<String, String> kept)
            throws IOException {
        if (namespace.equals(XML) && name.equals("space")) {
            kept.put("xml:space", value.equals("preserve") ? "preserve" : "default");
        } else if (name.equals("href")) {
            throw refused("a reference to " + value);
        }
    }

    private static void keep(String name, String value, boolean isReferred, Map<String, String> kept)
            throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("on") || lower.equals("href") || lower.equals("src")) {
            throw refused("an attribute " + name);
        }
        if (SvgList.isGeometry(name)) {
            if (!SvgList.isNumbers(value)) {
                throw refused(name + " " + value);
            }
            for (double number : SvgList.numbers(value)) {
                if (!(Math.abs(number) <= LARGEST_NUMBER)) {
                    throw refused("a number " + number);
                }
            }
            kept.put(name, value);
        } else if (SvgList.isPresentation(name)) {
            String id = SvgList.local(value);
            // what is referred to refers to nothing: else a few lines draw a thousand million shapes
            boolean paint = name.equals("fill") || name.equals("stroke");
            if (id != null && (paint || !isReferred)) {
                kept.put(name, "url(#" + id + ")");
            } else if (id == null && SvgList.isWords(value)) {
                kept.put(name, value);
            } else {
                throw refused(name + " " + value);
            }
        } else if (SvgList.isOther(name) && SvgList.isWords(value)) {
            kept.put(name, value);
        }
    }

    /** Size and view of the whole drawing. */
    private void root(Map<String, String> attributes) throws IOException {
        double[] box = SvgList.numbers(attributes.getOrDefault("viewBox", ""));
        boolean boxed = box.length == 4 && box[2] > 0 && box[3] > 0;
        double width = SvgList.pixels(attributes.getOrDefault("width", ""));
        double height = SvgList.pixels(attributes.getOrDefault("height", ""));
        double ratio = boxed ? box[2] / box[3] : (double) USUAL_WIDTH / USUAL_HEIGHT;
        if (width <= 0 && height <= 0) {
            width = boxed ? box[2] : USUAL_WIDTH;
            height = boxed ? box[3] : USUAL_HEIGHT;
        } else if (width <= 0) {
            width = height * ratio;
        } else if (height <= 0) {
            height = width / ratio;
        }
        if (!boxed) {
            attributes.put("viewBox", "0 0 " + width + " " + height);
        }
        double scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
        size = new PictureSize((int) Math.max(1, Math.round(width * scale)),
                (int) Math.max(1, Math.round(height * scale)));
        attributes.put("width", Integer.toString(size.width()));
        attributes.put("height", Integer.toString(size.height()));
    }

    private void count(String name, Map<String, String> attributes) throws IOException {
        layers += attributes.containsKey("opacity") || attributes.containsKey("clip-path") ? 1 : 0;
        if (layers > MOST_LAYERS) {
            throw refused("too many layers");
        }
        for (String length : new String[]{"d", "points", "x1", "x2", "y1", "y2", "width", "height", "r", "rx", "ry"}) {
            String value = SvgList.SHAPES.contains(name) ? attributes.get(length) : null;
            for (double number : value == null ? new double[0] : SvgList.numbers(value)) {
                lineLength += 4 * Math.abs(number);
            }
        }
        String dashes = attributes.getOrDefault("stroke-dasharray", "none");
        double sum = 0;
        for (double dash : SvgList.numbers(dashes)) {
            sum += Math.abs(dash);
        }
        if (sum > 0) {
            shortestDash = Math.min(shortestDash, sum);
        }
    }

    private static UnreadableMediaException refused(String why) {
        return new UnreadableMediaException(Reason.UNSAFE_SVG, why);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
