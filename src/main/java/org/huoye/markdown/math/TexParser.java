package org.huoye.markdown.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huoye.markdown.math.Symbols.Symbol;
import org.jspecify.annotations.Nullable;

/** Reads one formula from left to right, once. A parser is for one formula and one thread. */
final class TexParser {

    private static final int DEEPEST = 40;

    /** Signs that end a list and belong to whoever began it. */
    private static final Set<String> ENDS = Set.of("", "}", "&", "\\\\", "\\cr", "\\newline", "\\end", "\\right",
            "\\middle");
    /** Fractions that stand between their parts instead of before them. */
    private static final Set<String> INFIX = Set.of("\\over", "\\choose", "\\atop", "\\brace", "\\brack");
    private static final List<String> PRIMES = List.of("", "′", "″", "‴", "⁗");

    private final TexReader reader;
    private final TexCommands commands;
    private int depth;

    TexParser(String tex) {
        this(tex, 0);
    }

    private TexParser(String tex, int depth) {
        this.reader = new TexReader(tex);
        this.commands = new TexCommands(this, reader);
        this.depth = depth;
    }

    /** The whole formula. */
    MathElement formula(MathStyle style) throws TexException {
        MathElement row = Spacing.row(list(style), style.script());
        if (!reader.peek().isEmpty()) {
            throw new TexException("unexpected " + reader.peek());
        }
        return row;
    }

    /** A formula inside words. */
    MathElement inner(String tex) throws TexException {
        return new TexParser(tex, deeper(depth + 1)).formula(MathStyle.of(false));
    }

    /** Words inside words. */
    MathElement words(String text, String style) throws TexException {
        depth = deeper(depth + 1);
        MathElement words = TextPart.of(text, style, this);
        depth--;
        return words;
    }

    private static int deeper(int depth) throws TexException {
        if (depth > DEEPEST) {
            throw new TexException("nested too deep");
        }
        return depth;
    }

    /** Everything up to a sign that ends a list, which is left where it is. */
    List<Atom> list(MathStyle style) throws TexException {
        return list(style, "");
    }

    /** @param end one more sign that ends this list */
    List<Atom> list(MathStyle style, String end) throws TexException {
        depth = deeper(depth + 1);
        MathStyle now = style;
        List<Atom> atoms = new ArrayList<>();
        for (String sign = reader.peek(); !ENDS.contains(sign) && !sign.equals(end); sign = reader.peek()) {
            String command = sign.startsWith("\\") ? sign.substring(1) : "";
            MathStyle switched = now.switched(command);
            if (switched != null) {
                reader.next();
                now = switched;
            } else if (TexCommands.DISPLAY.contains(command)) {
                reader.next();
                atoms.add(commands.restInStyle(command, now, end));
            } else if (INFIX.contains(sign)) {
                reader.next();
                MathElement above = Spacing.row(atoms, now.script());
                MathElement below = Spacing.row(list(now.inline(), end), now.script());
                atoms = new ArrayList<>(List.of(Atom.ordinary(Fractions.infix(command, above, below, now.display()))));
            } else {
                atom(now, atoms);
            }
        }
        depth--;
        return atoms;
    }

    private void atom(MathStyle style, List<Atom> atoms) throws TexException {
        String sign = reader.peek();
        boolean bare = sign.equals("^") || sign.equals("_") || sign.equals("'");
        Atom nucleus = bare ? Atom.ordinary(MathElement.of("mrow")) : nucleus(style, true);
        if (nucleus != null) {
            atoms.add(scripts(nucleus, style));
        }
    }

    /** What one argument of a command is: a group in braces, or the next sign alone. */
    MathElement argument(MathStyle style) throws TexException {
        depth = deeper(depth + 1);
        String sign = reader.peek();
        if (ENDS.contains(sign) || sign.equals("^") || sign.equals("_")) {
            throw new TexException("an argument is missing");
        }
        Atom atom = nucleus(style, false);
        depth--;
        return atom == null ? MathElement.of("mrow") : atom.element();
    }

    /**
     * The next piece without what is attached to it; nothing for a command that shows nothing.
     *
     * @param whole whether a number or a word is taken whole, as in a list, or only its first sign
     */
    private @Nullable Atom nucleus(MathStyle style, boolean whole) throws TexException {
        String sign = reader.next();
        if (sign.equals("{")) {
            List<Atom> inside = list(style);
            reader.expect("}");
            return group(inside, style);
        }
        if (sign.startsWith("\\")) {
            return commands.command(sign.substring(1), style);
        }
        return character(sign, style, whole);
    }

    private static Atom group(List<Atom> inside, MathStyle style) {
        if (inside.size() == 1) {
            MathElement only = inside.getFirst().element();
            return Atom.ordinary(only.isOperator() ? only.tight() : only);
        }
        return Atom.ordinary(Spacing.row(inside, style.script()));
    }

    private Atom character(String sign, MathStyle style, boolean whole) throws TexException {
        int c = sign.codePointAt(0);
        if (c >= '0' && c <= '9') {
            return Atom.ordinary(style.letter(whole ? sign + reader.restOfNumber() : sign, MathKind.ORDINARY));
        }
        if (c < 0x80 && Character.isLetter(c)) {
            return style.isUpright()
                    ? word(new StringBuilder(sign), style, whole)
                    : new Atom(style.letter(sign, MathKind.LETTER), MathKind.LETTER);
        }
        Symbol symbol = Symbols.written(sign);
        return switch (sign) {
            case "+", "*" -> new Atom(operator(sign.equals("*") ? "∗" : sign), MathKind.BINARY);
            case "-" -> new Atom(operator("−"), MathKind.BINARY);
            case "=", "<", ">", ":" -> new Atom(operator(sign), MathKind.RELATION);
            case "(", "[" -> new Atom(Fences.plain(sign), MathKind.OPEN);
            case ")", "]" -> new Atom(Fences.plain(sign), MathKind.CLOSE);
            case "|" -> new Atom(Fences.plain(sign), MathKind.FENCE);
            case ",", ";" -> new Atom(operator(sign), MathKind.PUNCTUATION);
            case ".", "!", "?", "/", "@", "\"", "`" -> Atom.ordinary(MathElement.leaf("mo", sign).tight());
            case "~" -> Atom.space("0.3333em");
            case "$", "#", "&" -> throw new TexException("unexpected " + sign);
            default -> symbol == null ? foreign(c, sign, whole) : TexCommands.symbol(symbol, style);
        };
    }

    /** Letters behind one another in an upright style are a word. */
    private Atom word(StringBuilder word, MathStyle style, boolean whole) {
        for (String next = reader.peek(); whole && next.length() == 1 && Character.isLetter(next.charAt(0))
                && next.charAt(0) < 0x80; next = reader.peek()) {
            word.append(reader.next());
        }
        MathElement name = MathElement.leaf("mi", word.toString());
        return Atom.ordinary(word.length() == 1 ? name.with("mathvariant", style.variant()) : name);
    }

    private Atom foreign(int c, String sign, boolean whole) throws TexException {
        if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
            throw new TexException("no character of a formula: " + c);
        }
        StringBuilder text = new StringBuilder(sign);
        if (Character.isIdeographic(c)) {
            while (whole && !reader.peek().isEmpty() && Character.isIdeographic(reader.peek().codePointAt(0))) {
                text.append(reader.next());
            }
            return Atom.ordinary(MathElement.leaf("mtext", text.toString()));
        }
        return Atom.ordinary(Character.isLetter(c)
                ? MathElement.leaf("mi", sign)
                : MathElement.leaf("mtext", sign));
    }

    static MathElement operator(String character) {
        return MathElement.leaf("mo", character).with("stretchy", "false");
    }

    /** Attaches what is raised and lowered behind a piece, and its primes. */
    private Atom scripts(Atom base, MathStyle style) throws TexException {
        MathElement lower = null;
        MathElement upper = null;
        int primes = 0;
        Boolean limits = null;
        while (true) {
            String sign = reader.peek();
            if (sign.equals("\\limits") || sign.equals("\\nolimits")) {
                limits = sign.equals("\\limits");
                reader.next();
            } else if (sign.equals("'")) {
                reader.next();
                primes++;
            } else if (sign.equals("_") && lower == null) {
                reader.next();
                lower = argument(style.raised());
            } else if (sign.equals("^") && upper == null) {
                reader.next();
                upper = argument(style.raised());
            } else if (sign.equals("_") || sign.equals("^")) {
                throw new TexException("raised or lowered twice");
            } else {
                break;
            }
        }
        MathElement primed = primed(base.element(), primes);
        boolean stacked = limits != null ? limits : hasLimits(base.kind(), style);
        return new Atom(attached(primed, lower, upper, stacked), base.kind());
    }

    /** Primes are high up already in the font. */
    private static MathElement primed(MathElement base, int primes) throws TexException {
        if (primes >= PRIMES.size()) {
            throw new TexException("too many primes");
        }
        return primes == 0
                ? base
                : MathElement.row(List.of(base, MathElement.leaf("mo", PRIMES.get(primes)).tight()));
    }

    private static boolean hasLimits(MathKind kind, MathStyle style) {
        return kind == MathKind.BRACE
                || style.display() && (kind == MathKind.BIG || kind == MathKind.LIMIT_FUNCTION);
    }

    /** One element for a base and what is attached to it. */
    static MathElement attached(MathElement base, @Nullable MathElement lower, @Nullable MathElement upper,
            boolean stacked) {
        MathElement held = stacked && base.isOperator() ? base.with("movablelimits", "false") : base;
        if (lower == null) {
            return upper == null ? held : MathElement.of(stacked ? "mover" : "msup", held, upper);
        }
        return upper == null
                ? MathElement.of(stacked ? "munder" : "msub", held, lower)
                : MathElement.of(stacked ? "munderover" : "msubsup", held, lower, upper);
    }
}
