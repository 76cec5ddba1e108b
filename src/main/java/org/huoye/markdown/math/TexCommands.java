package org.huoye.markdown.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoye.markdown.math.Symbols.Symbol;
import org.jspecify.annotations.Nullable;

/** The commands of a formula, but for those that a list knows itself. */
final class TexCommands {

    /** Commands that set the rest of their group in another size. */
    static final Set<String> DISPLAY = Set.of("displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle");

    private static final Set<String> FUNCTIONS = Set.of("sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh",
            "tanh", "coth", "arcsin", "arccos", "arctan", "arg", "deg", "dim", "exp", "hom", "ker", "lg", "ln", "log",
            "sgn", "tr");
    private static final Map<String, String> LIMIT_FUNCTIONS = Map.ofEntries(Map.entry("max", "max"),
            Map.entry("min", "min"), Map.entry("sup", "sup"), Map.entry("inf", "inf"), Map.entry("lim", "lim"),
            Map.entry("limsup", "lim sup"), Map.entry("liminf", "lim inf"), Map.entry("det", "det"),
            Map.entry("gcd", "gcd"), Map.entry("Pr", "Pr"), Map.entry("argmax", "arg max"),
            Map.entry("argmin", "arg min"));

    /** Signs over a letter. */
    private static final Map<String, String> ACCENTS = Map.ofEntries(Map.entry("hat", "^"), Map.entry("check", "ˇ"),
            Map.entry("tilde", "~"), Map.entry("acute", "´"), Map.entry("grave", "`"), Map.entry("dot", "˙"),
            Map.entry("ddot", "¨"), Map.entry("breve", "˘"), Map.entry("bar", "¯"), Map.entry("vec", "→"),
            Map.entry("mathring", "˚"));
    /** Signs over something that are as wide as it is. */
    private static final Map<String, String> WIDE_ABOVE = Map.of("widehat", "^", "widetilde", "~", "overline", "¯",
            "overrightarrow", "→", "overleftarrow", "←", "overleftrightarrow", "↔", "overparen",
            "⏜", "wideparen", "⏜");
    private static final Map<String, String> WIDE_BELOW = Map.of("underline", "_", "underrightarrow", "→",
            "underleftarrow", "←", "underparen", "⏝");
    /** Arrows with words on them. */
    private static final Map<String, String> LABELLED = Map.of("xrightarrow", "⟶", "xleftarrow", "⟵",
            "xleftrightarrow", "⟷", "xRightarrow", "⟹", "xLeftarrow", "⟸", "xmapsto", "⟼", "xlongequal", "=");
    private static final Map<String, String> ENCLOSURES = Map.of("boxed", "box", "fbox", "box", "cancel",
            "updiagonalstrike", "bcancel", "downdiagonalstrike", "xcancel", "updiagonalstrike downdiagonalstrike",
            "sout", "horizontalstrike");
    private static final Map<String, MathKind> KINDS = Map.of("mathop", MathKind.LIMIT_FUNCTION, "mathbin",
            MathKind.BINARY,
            "mathrel", MathKind.RELATION, "mathopen", MathKind.OPEN, "mathclose", MathKind.CLOSE, "mathpunct",
            MathKind.PUNCTUATION, "mathord", MathKind.ORDINARY, "mathinner", MathKind.ORDINARY);
    /** Commands that only tell TeX how to break lines, number equations or choose sizes. */
    private static final Set<String> SILENT = Set.of("nonumber", "notag", "displaylimits", "allowbreak", "nobreak",
            "relax", "strut", "mathstrut", "null", "hfill", "tiny", "scriptsize", "footnotesize", "small",
            "normalsize", "large", "Large", "LARGE", "huge", "Huge");
    private static final String LARGE_SIGN = "145%";
    private static final String SLASH = "\u0338";
    private static final String RELATION_SPACE = "0.2778em";

    private final TexParser parser;
    private final TexReader reader;
    private final TexTables tables;

    TexCommands(TexParser parser, TexReader reader) {
        this.parser = parser;
        this.reader = reader;
        this.tables = new TexTables(parser, reader);
    }

    /** The rest of a group in the size that a command asks for. */
    Atom restInStyle(String command, MathStyle style, String end) throws TexException {
        boolean display = command.equals("displaystyle");
        boolean text = display || command.equals("textstyle");
        MathStyle wanted = display ? style.large() : text ? style.inline() : style.raised();
        MathElement rest = Spacing.row(parser.list(wanted, end), wanted.script());
        return Atom.ordinary(text
                ? Fractions.inStyle(rest, display)
                : Fractions.inStyle(rest, false).with("scriptlevel", command.equals("scriptstyle") ? "1" : "2"));
    }

    /**
     * What a command stands for, with its arguments; nothing if it shows nothing.
     *
     * @param name without the backslash
     */
    @Nullable
    Atom command(String name, MathStyle style) throws TexException {
        Symbol symbol = Symbols.named(name);
        if (symbol != null) {
            return symbol(symbol, style);
        }
        String space = Lengths.named(name);
        if (space != null) {
            return Atom.space(space);
        }
        if (SILENT.contains(name)) {
            return null;
        }
        MathStyle letters = style.letters(name);
        if (letters != null) {
            return Atom.ordinary(parser.argument(letters));
        }
        String words = TextPart.styleOf(name);
        if (words != null) {
            return Atom.ordinary(parser.words(reader.braced(), words));
        }
        Atom made = name(name, style);
        made = made == null ? decorated(name, style) : made;
        made = made == null ? Fences.sized(name, reader) : made;
        return made == null ? structure(name, style) : made;
    }

    static Atom symbol(Symbol symbol, MathStyle style) {
        String text = symbol.text();
        MathElement element = switch (symbol.kind()) {
            case LETTER, ORDINARY -> style.letter(text, symbol.kind());
            case OPEN, CLOSE, FENCE -> Fences.plain(text);
            case BIG -> large(MathElement.leaf("mo", text), style);
            case INTEGRAL -> large(MathElement.leaf("mo", text).with("rspace", "0.1667em"), style);
            case PUNCTUATION -> MathElement.leaf("mo", text);
            default -> TexParser.operator(text);
        };
        return new Atom(element, symbol.kind());
    }

    /** The engine takes larger signs only from fonts with a table of them. */
    private static MathElement large(MathElement sign, MathStyle style) {
        return style.display() ? sign.with("mathsize", LARGE_SIGN) : sign;
    }

    private @Nullable Atom name(String name, MathStyle style) throws TexException {
        if (FUNCTIONS.contains(name)) {
            return new Atom(MathElement.leaf("mi", name), MathKind.FUNCTION);
        }
        String limited = LIMIT_FUNCTIONS.get(name);
        if (limited != null) {
            return new Atom(MathElement.leaf("mi", limited.replace(' ', '\u2009')), MathKind.LIMIT_FUNCTION);
        }
        return switch (name) {
            case "operatorname", "operatornamewithlimits" -> {
                boolean limits = reader.take("*") || name.endsWith("limits");
                MathElement made = parser.argument(style.letters("mathrm") instanceof MathStyle upright
                        ? upright
                        : style);
                yield new Atom(made, limits ? MathKind.LIMIT_FUNCTION : MathKind.FUNCTION);
            }
            case "bmod" -> new Atom(MathElement.leaf("mo", "mod"), MathKind.BINARY);
            case "pmod" -> Atom.ordinary(MathElement.row(List.of(MathElement.space("1em"), Fences.plain("("),
                    MathElement.leaf("mi", "mod"), MathElement.space("0.3333em"), parser.argument(style),
                    Fences.plain(")"))));
            default -> null;
        };
    }

    private @Nullable Atom decorated(String name, MathStyle style) throws TexException {
        String accent = ACCENTS.get(name);
        if (accent != null) {
            return Atom.ordinary(MathElement.of("mover", parser.argument(style), wide(accent))
                    .with("accent", "true"));
        }
        String above = WIDE_ABOVE.get(name);
        if (above != null) {
            MathElement made = MathElement.of("mover", parser.argument(style), wide(above)).with("accent", "true");
            return Atom.ordinary(made);
        }
        String below = WIDE_BELOW.get(name);
        if (below != null) {
            MathElement made = MathElement.of("munder", parser.argument(style), wide(below))
                    .with("accentunder", "true");
            return Atom.ordinary(made);
        }
        if (name.equals("overbrace") || name.equals("underbrace")) {
            // drawn by the style sheet: few fonts have braces that lie down in every width
            return new Atom(MathElement.of("mrow", parser.argument(style)).with("class", "tex-" + name),
                    MathKind.BRACE);
        }
        String arrow = LABELLED.get(name);
        if (arrow != null) {
            String under = reader.bracketed();
            MathElement lower = under.isEmpty() ? null : label(parser.inner(under));
            MathElement upper = label(parser.argument(style.raised()));
            return new Atom(TexParser.attached(wide(arrow), lower, upper, true), MathKind.RELATION);
        }
        String enclosure = ENCLOSURES.get(name);
        if (enclosure != null) {
            return Atom.ordinary(MathElement.of("menclose", parser.argument(style)).with("notation", enclosure));
        }
        return null;
    }

    private static MathElement wide(String character) {
        return MathElement.leaf("mo", character).with("stretchy", "true");
    }

    private static MathElement label(MathElement words) {
        return MathElement.row(List.of(MathElement.space("0.5em"), words, MathElement.space("0.5em")));
    }

    private @Nullable Atom structure(String name, MathStyle style) throws TexException {
        MathKind kind = KINDS.get(name);
        if (kind != null) {
            MathElement made = parser.argument(style);
            boolean apart = kind == MathKind.RELATION && !made.isOperator();
            return new Atom(apart
                    ? MathElement.row(List.of(MathElement.space(RELATION_SPACE), made,
                            MathElement.space(RELATION_SPACE)))
                    : made, kind);
        }
        return switch (name) {
            case "frac", "cfrac" -> Atom.ordinary(fraction(style));
            case "dfrac" -> Atom.ordinary(Fractions.inStyle(fraction(style.large()), true));
            case "tfrac" -> Atom.ordinary(Fractions.inStyle(fraction(style.inline()), false));
            case "binom", "dbinom", "tbinom" -> Atom.ordinary(
                    binomial(style));
            case "sqrt" -> Atom.ordinary(root(style));
            case "left" -> Atom.ordinary(enclosed(style));
            case "begin" -> tables.environment(style);
            case "substack" -> Atom.ordinary(tables.lines(style));
            case "overset", "stackrel" -> stacked(style, true);
            case "underset" -> stacked(style, false);
            case "phantom" -> Atom.ordinary(MathElement.of("mphantom", parser.argument(style)));
            case "not" -> negated(style);
            case "tag" -> {
                reader.take("*");
                yield Atom.ordinary(MathElement.row(List.of(MathElement.space("2em"),
                        parser.words("(" + reader.braced() + ")", ""))));
            }
            case "label" -> {
                reader.braced();
                yield null;
            }
            case "hspace", "hskip", "mspace", "kern" -> {
                reader.take("*");
                yield Atom.space(Lengths.written(reader.braced()));
            }
            // a colour chosen for white paper cannot be read in the dark theme
            case "color" -> {
                reader.braced();
                yield null;
            }
            case "textcolor", "colorbox" -> {
                reader.braced();
                yield Atom.ordinary(parser.argument(style));
            }
            default -> throw new TexException("no command: \\" + name);
        };
    }

    private MathElement binomial(MathStyle style) throws TexException {
        return Fractions.binomial(parser.argument(style.inline()), parser.argument(style.inline()), style.display());
    }

    private MathElement fraction(MathStyle style) throws TexException {
        return Fractions.plain(parser.argument(style.inline()), parser.argument(style.inline()));
    }

    private MathElement root(MathStyle style) throws TexException {
        if (!reader.take("[")) {
            return MathElement.of("msqrt", parser.argument(style));
        }
        MathElement index = Spacing.row(parser.list(style.raised(), "]"), true);
        reader.expect("]");
        return MathElement.of("mroot", parser.argument(style), index);
    }

    /** What stands between {@code \left} and {@code \right}, with fences as high as all of it. */
    private MathElement enclosed(MathStyle style) throws TexException {
        List<String> fences = new ArrayList<>(List.of(Fences.character(reader.next())));
        List<MathElement> parts = new ArrayList<>();
        double height = 0;
        boolean more = true;
        while (more) {
            MathElement part = Spacing.row(parser.list(style), style.script());
            height = Math.max(height, Heights.of(part, style.display()));
            parts.add(part);
            more = reader.take("\\middle");
            if (!more) {
                reader.expect("\\right");
            }
            fences.add(Fences.character(reader.next()));
        }
        List<MathElement> row = new ArrayList<>();
        for (int i = 0; i < fences.size(); i++) {
            String form = i == 0 ? "prefix" : i < parts.size() ? "infix" : "postfix";
            if (!fences.get(i).isEmpty()) {
                row.add(Fences.around(fences.get(i), form, height));
            }
            if (i < parts.size()) {
                row.add(parts.get(i));
            }
        }
        return MathElement.row(row);
    }

    private Atom stacked(MathStyle style, boolean above) throws TexException {
        MathElement attached = parser.argument(style.raised());
        MathElement base = parser.argument(style);
        boolean relation = base.isOperator();
        return new Atom(TexParser.attached(base, above ? null : attached, above ? attached : null, true),
                relation ? MathKind.RELATION : MathKind.LIMIT_FUNCTION);
    }

    private Atom negated(MathStyle style) throws TexException {
        MathElement base = parser.argument(style);
        if (base.text().isEmpty()) {
            throw new TexException("nothing that can be struck out");
        }
        return new Atom(new MathElement(base.tag(), base.attributes(), base.text() + SLASH, base.children()),
                MathKind.RELATION);
    }
}
