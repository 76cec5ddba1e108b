package org.huoye.markdown.math;

import java.util.List;

/** Fractions and what is built like them. */
final class Fractions {

    private Fractions() {
    }

    static MathElement plain(MathElement above, MathElement below) {
        return MathElement.of("mfrac", above, below);
    }

    static MathElement binomial(MathElement above, MathElement below, boolean display) {
        return bracketed("(", withoutLine(above, below), ")", display);
    }

    /** What a command between two parts makes of them. */
    static MathElement infix(String command, MathElement above, MathElement below, boolean display) {
        return switch (command) {
            case "choose" -> binomial(above, below, display);
            case "brace" -> bracketed("{", withoutLine(above, below), "}", display);
            case "brack" -> bracketed("[", withoutLine(above, below), "]", display);
            case "atop" -> withoutLine(above, below);
            default -> plain(above, below);
        };
    }

    /** In display or text style whatever the style around it is. */
    static MathElement inStyle(MathElement element, boolean display) {
        return MathElement.of("mstyle", element).with("displaystyle", Boolean.toString(display)).with("scriptlevel",
                "0");
    }

    private static MathElement withoutLine(MathElement above, MathElement below) {
        return plain(above, below).with("linethickness", "0");
    }

    private static MathElement bracketed(String open, MathElement inside, String close, boolean display) {
        double height = Heights.of(inside, display);
        return MathElement.row(List.of(Fences.around(open, "prefix", height), inside,
                Fences.around(close, "postfix", height)));
    }
}
