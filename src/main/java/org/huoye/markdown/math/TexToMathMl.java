package org.huoye.markdown.math;

/**
 * Turns a TeX formula into MathML as a browser lays it out: a {@code <math>} element whose {@code alttext} is the TeX,
 * for copying, search and screen readers. Knows the commands that mathematics, statistics and machine learning are written
 * with; defines no commands, follows no links, takes no colours. Stateless and thread-safe; linear in the
 * formula's length, a few microseconds for an ordinary one.
 */
public final class TexToMathMl {

    /** Longest formula, in characters of TeX. */
    public static final int LONGEST = 4_000;

    /** Most elements of one formula: one has to fit into a slice of a page. */
    private static final int MOST_ELEMENTS = 900;

    /** Deepest formula, in elements. */
    private static final int DEEPEST = 40;

    private TexToMathMl() {
    }

    /**
     * Converts a formula.
     *
     * @param tex without the signs that mark it as one
     * @param display whether it stands on lines of its own
     * @return the element, as markup
     * @throws TexException if it cannot be read or is too large
     */
    public static String convert(String tex, boolean display) throws TexException {
        String source = tex.strip();
        if (source.isEmpty() || source.length() > LONGEST) {
            throw new TexException("length " + source.length());
        }
        if (source.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            throw new TexException("a control character");
        }
        MathElement formula = new TexParser(source).formula(MathStyle.of(display));
        if (formula.size() > MOST_ELEMENTS || formula.depth() > DEEPEST) {
            throw new TexException(formula.size() + " elements, " + formula.depth() + " deep");
        }
        MathElement math = MathElement.of("math", formula).with("alttext", source);
        StringBuilder out = new StringBuilder();
        (display ? math.with("display", "block") : math).write(out);
        return out.toString();
    }
}
