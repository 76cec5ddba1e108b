package org.huoye.media;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand in a drawing: elements, attributes and the values of style. Everything else is an attack or left out. */
final class SvgList {

    static final Set<String> SHAPES = Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon");
    private static final Set<String> ELEMENTS = Set.of("svg", "g", "defs", "path", "rect", "circle", "ellipse", "line",
            "polyline", "polygon", "text", "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "marker");
    /** Elements without effect on the picture, which go with all they hold. */
    private static final Set<String> SILENT = Set.of("metadata", "title", "desc");

    /** Numbers, and what a path and a transformation are written with. */
    private static final Set<String> GEOMETRY = Set.of("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry",
            "fx", "fy", "dx", "dy", "width", "height", "d", "points", "transform", "gradientTransform", "offset",
            "viewBox", "markerWidth", "markerHeight", "refX", "refY", "rotate", "textLength", "pathLength");
    /** Words and colours; also what a style attribute may set. */
    private static final Set<String> PRESENTATION = Set.of("fill", "fill-opacity", "fill-rule", "stroke",
            "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
            "stroke-dasharray", "stroke-dashoffset", "opacity", "color", "stop-color", "stop-opacity", "font-family",
            "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "alignment-baseline",
            "letter-spacing", "word-spacing", "text-decoration", "visibility", "display", "paint-order", "clip-path",
            "clip-rule", "marker-start", "marker-mid", "marker-end", "vector-effect", "shape-rendering",
            "baseline-shift", "writing-mode");
    private static final Set<String> OTHER = Set.of("id", "gradientUnits", "spreadMethod", "clipPathUnits",
            "markerUnits", "orient", "preserveAspectRatio", "lengthAdjust", "version");

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N} #%.,'\"()+\\-_/]{0,200}");
    private static final Pattern LOCAL = Pattern.compile("url\\(\\s*['\"]?#([A-Za-z_][\\w.-]{0,80})['\"]?\\s*\\)");
    private static final Pattern NUMBERS = Pattern.compile("[\\p{Alpha}\\d\\s.,+\\-()%]*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Map<String, Double> UNITS = Map.of("", 1.0, "px", 1.0, "pt", 4 / 3.0, "pc", 16.0, "mm",
            96 / 25.4, "cm", 96 / 2.54, "in", 96.0, "em", 16.0, "rem", 16.0);
    private static final Pattern LENGTH = Pattern.compile("\\s*([\\d.]{1,12})\\s*([a-z]{0,3})\\s*");

    private SvgList() {
    }

    static boolean isElement(String name) {
        return ELEMENTS.contains(name);
    }

    static boolean isSilent(String name) {
        return SILENT.contains(name);
    }

    static boolean isGeometry(String attribute) {
        return GEOMETRY.contains(attribute);
    }

    static boolean isPresentation(String attribute) {
        return PRESENTATION.contains(attribute);
    }

    static boolean isOther(String attribute) {
        return OTHER.contains(attribute);
    }

    static boolean isNumbers(String value) {
        return NUMBERS.matcher(value).matches() && !value.toLowerCase(java.util.Locale.ROOT).contains("url");
    }

    /** Whether a value is plain words, a colour or numbers: no reference, no function but those of colours. */
    static boolean isWords(String value) {
        String lower = value.toLowerCase(java.util.Locale.ROOT);
        return WORDS.matcher(value).matches() && !lower.contains("url") && !lower.contains("expression")
                && !lower.contains("var(") && !lower.contains("image");
    }

    /** The id that a reference into the drawing itself means; nothing for anything else. */
    static @Nullable String local(String value) {
        Matcher matcher = LOCAL.matcher(value.strip());
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** All numbers of a value. */
    static double[] numbers(String value) {
        return NUMBER.matcher(value).results().mapToDouble(match -> Double.parseDouble(match.group())).toArray();
    }

    /** A length in CSS pixels; 0 for one that is relative or none. */
    static double pixels(String value) {
        Matcher matcher = LENGTH.matcher(value);
        if (!matcher.matches() || !matcher.group(1).matches("\\d+\\.?\\d*|\\.\\d+")) {
            return 0;
        }
        Double unit = UNITS.get(matcher.group(2));
        return unit == null ? 0 : Double.parseDouble(matcher.group(1)) * unit;
    }
}
