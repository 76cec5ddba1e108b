package org.huoye.markdown.math;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a formula is set.
 *
 * @param display whether it stands on lines of its own, with large signs and limits above and below
 * @param script whether it is raised or lowered, where signs have no space around them
 * @param variant value of MathML's {@code mathvariant} for letters and digits; empty for the usual one
 */
record MathStyle(boolean display, boolean script, String variant) {

    /** Commands that change the letters, and the variants they stand for. */
    private static final Map<String, String> VARIANTS = Map.ofEntries(Map.entry("mathrm", "normal"),
            Map.entry("mathup", "normal"), Map.entry("mathnormal", ""), Map.entry("mathbf", "bold"),
            Map.entry("boldsymbol", "bold-italic"), Map.entry("bm", "bold-italic"), Map.entry("pmb", "bold-italic"),
            Map.entry("mathit", "italic"), Map.entry("mathbb", "double-struck"), Map.entry("Bbb", "double-struck"),
            Map.entry("mathcal", "script"), Map.entry("mathscr", "script"), Map.entry("mathfrak", "fraktur"),
            Map.entry("mathsf", "sans-serif"), Map.entry("mathtt", "monospace"), Map.entry("bold", "bold"));

    /** The old commands, which change all that follows in their group. */
    private static final Map<String, String> SWITCHES = Map.of("rm", "normal", "bf", "bold", "it", "italic", "cal",
            "script", "sf", "sans-serif", "tt", "monospace");

    static MathStyle of(boolean display) {
        return new MathStyle(display, false, "");
    }

    MathStyle inline() {
        return new MathStyle(false, script, variant);
    }

    MathStyle large() {
        return new MathStyle(true, false, variant);
    }

    MathStyle raised() {
        return new MathStyle(false, true, variant);
    }

    /** With the letters that a command asks for; nothing if it asks for none. */
    @Nullable
    MathStyle letters(String command) {
        String wanted = VARIANTS.get(command);
        return wanted == null ? null : new MathStyle(display, script, wanted);
    }

    /** With the letters that a command of the old kind asks for; nothing if it asks for none. */
    @Nullable
    MathStyle switched(String command) {
        String wanted = SWITCHES.get(command);
        return wanted == null ? null : new MathStyle(display, script, wanted);
    }

    /** Whether letters that follow one another are one word. */
    boolean isUpright() {
        return variant.equals("normal");
    }

    /** A letter, digit or upright sign in this style. */
    MathElement letter(String text, MathKind kind) {
        MathElement plain = MathElement.leaf(isNumber(text) ? "mn" : "mi", text);
        if (kind == MathKind.LETTER || isNumber(text)) {
            boolean slanted = variant.equals("bold-italic") && isNumber(text);
            return variant.isEmpty() || variant.equals("normal") && isNumber(text)
                    ? plain
                    : plain.with("mathvariant", slanted ? "bold" : variant);
        }
        return plain.with("mathvariant", variant.startsWith("bold") ? "bold" : "normal");
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }
}
