package org.huoye.markdown.math;

import java.util.Map;
import java.util.Set;
import org.huoye.markdown.math.Symbols.Symbol;
import org.jspecify.annotations.Nullable;

/** Brackets, bars and arrows that can grow with what they enclose. */
final class Fences {

    /** Sizes of the commands that ask for one by name. */
    private static final Map<String, String> SIZES = Map.of("big", "120%", "Big", "160%", "bigg", "210%", "Bigg",
            "260%");

    /** From this height on, in ems, the engine can put together any bracket from pieces. */
    private static final double PIECES = 2.75;
    /** A brace has one piece more than other brackets. */
    private static final double PIECES_OF_BRACE = 3.4;
    private static final double USUAL = 1.6;
    private static final Set<String> PLAIN = Set.of("(", ")", "[", "]", "|", "/");
    private static final Set<String> BARS = Set.of("|", "‖");
    private static final Set<String> ARROWS = Set.of("uparrow", "downarrow", "updownarrow", "Uparrow", "Downarrow",
            "Updownarrow");

    private Fences() {
    }

    /**
     * The character of a delimiter; empty for the invisible one.
     *
     * @param sign as {@link TexReader#next()} gives it
     */
    static String character(String sign) throws TexException {
        if (PLAIN.contains(sign)) {
            return sign;
        }
        switch (sign) {
            case "." -> {
                return "";
            }
            case "<" -> {
                return "⟨";
            }
            case ">" -> {
                return "⟩";
            }
            default -> {
                Symbol symbol = sign.startsWith("\\")
                        ? Symbols.named(sign.substring(1))
                        : Symbols.written(sign);
                boolean can = symbol != null && switch (symbol.kind()) {
                    case OPEN, CLOSE, FENCE -> true;
                    default -> ARROWS.contains(sign.substring(1));
                };
                if (symbol == null || !can) {
                    throw new TexException("no delimiter: " + sign);
                }
                return symbol.text();
            }
        }
    }

    /** A delimiter as high as what it encloses. */
    static MathElement around(String character, String form, double height) {
        MathElement fence = MathElement.leaf("mo", character).tight().with("fence", "true").with("form", form);
        double pieces = character.equals("{") || character.equals("}") ? PIECES_OF_BRACE : PIECES;
        return height >= pieces || BARS.contains(character)
                ? fence.with("stretchy", "true")
                : inSize(fence, height <= USUAL ? "" : Math.round(height / 1.15 * 20) * 5 + "%");
    }

    private static MathElement inSize(MathElement fence, String size) {
        MathElement rigid = fence.with("fence", "true").with("stretchy", "false");
        return size.isEmpty() ? rigid : rigid.with("mathsize", size);
    }

    /** A delimiter in its usual size. */
    static MathElement plain(String character) {
        return MathElement.leaf("mo", character).tight().with("stretchy", "false");
    }

    /** What {@code \bigl} and its sisters ask for; nothing for another command. */
    static @Nullable Atom sized(String command, TexReader reader) throws TexException {
        String size = SIZES.get(command.replaceFirst("[lrm]$", ""));
        if (size == null) {
            return null;
        }
        MathKind kind = switch (command.charAt(command.length() - 1)) {
            case 'l' -> MathKind.OPEN;
            case 'r' -> MathKind.CLOSE;
            case 'm' -> MathKind.RELATION;
            default -> MathKind.ORDINARY;
        };
        String character = character(reader.next());
        MathElement fence = inSize(MathElement.leaf("mo", character).tight(), size);
        return new Atom(character.isEmpty() ? MathElement.of("mrow") : fence, kind);
    }
}
