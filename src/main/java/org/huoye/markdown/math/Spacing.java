package org.huoye.markdown.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Space between the pieces of a row, after chapter 18 of The TeXbook as far as MathML does not do it by itself: a sign
 * without a left side is no binary one, names keep a thin space from what they are applied to, and raised or lowered
 * parts have no space.
 */
final class Spacing {

    private static final String THIN = "0.1667em";

    private static final Set<MathKind> NO_LEFT_SIDE = Set.of(MathKind.BINARY, MathKind.RELATION, MathKind.OPEN,
            MathKind.PUNCTUATION, MathKind.FUNCTION, MathKind.LIMIT_FUNCTION, MathKind.BIG, MathKind.INTEGRAL);
    private static final Set<MathKind> NAMES = Set.of(MathKind.FUNCTION, MathKind.LIMIT_FUNCTION);
    private static final Set<MathKind> AFTER_NAMES = Set.of(MathKind.LETTER, MathKind.ORDINARY, MathKind.FUNCTION,
            MathKind.LIMIT_FUNCTION, MathKind.BIG, MathKind.INTEGRAL, MathKind.BRACE);
    private static final Set<MathKind> BEFORE_NAMES = Set.of(MathKind.LETTER, MathKind.ORDINARY, MathKind.CLOSE,
            MathKind.BRACE);

    private Spacing() {
    }

    static MathElement row(List<Atom> atoms, boolean script) {
        List<MathElement> row = new ArrayList<>();
        MathKind before = MathKind.OPEN;
        for (Atom atom : atoms) {
            MathElement element = atom.element();
            MathKind kind = atom.kind();
            if (kind == MathKind.BINARY && NO_LEFT_SIDE.contains(before)) {
                kind = MathKind.ORDINARY;
                element = element.isOperator() ? element.tight().with("form", "prefix") : element;
            } else if (script && element.isOperator()) {
                element = element.tight();
            }
            boolean thin = NAMES.contains(before) && AFTER_NAMES.contains(kind)
                    || BEFORE_NAMES.contains(before) && NAMES.contains(kind);
            if (thin && !script) {
                row.add(MathElement.space(THIN));
            }
            row.add(element);
            before = kind == MathKind.SPACE && !NO_LEFT_SIDE.contains(before) ? MathKind.SPACE : kind;
        }
        return MathElement.row(row);
    }
}
