package org.huoye.markdown.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Environments: matrices, cases, equations below each other. Alignment is a class, for the engine knows no other. */
final class TexTables {

    private static final Map<String, String> FENCES = Map.of("matrix", "", "smallmatrix", "", "pmatrix", "()",
            "bmatrix", "[]", "Bmatrix", "{}", "vmatrix", "||", "Vmatrix", "‖‖");
    private static final Set<String> CASES = Set.of("cases", "dcases", "rcases");
    /** Equations below each other with marks at which they are aligned. */
    private static final Set<String> ALIGNED = Set.of("align", "align*", "aligned", "split", "alignat", "alignat*",
            "alignedat", "flalign", "flalign*");
    private static final Set<String> WITH_COUNT = Set.of("alignat", "alignat*", "alignedat");
    private static final Set<String> CENTRED = Set.of("gather", "gather*", "gathered", "multline", "multline*");
    private static final Set<String> SINGLE = Set.of("equation", "equation*", "displaymath", "math");
    private static final MathElement EMPTY = MathElement.of("mrow");
    private static final String LEFT = "tex-left";
    private static final String RIGHT = "tex-right";

    private final TexParser parser;
    private final TexReader reader;

    TexTables(TexParser parser, TexReader reader) {
        this.parser = parser;
        this.reader = reader;
    }

    /** Reads an environment whose {@code \begin} was taken, up to its {@code \end}. */
    Atom environment(MathStyle style) throws TexException {
        String name = reader.braced();
        MathElement element;
        String fences = FENCES.get(name);
        if (fences != null) {
            MathElement table = table(style.inline(), Columns.CENTRED);
            element = fences.isEmpty() ? table : fenced(fences.substring(0, 1), table, fences.substring(1));
        } else if (CASES.contains(name)) {
            boolean large = name.equals("dcases");
            MathElement table = table(large ? style.large() : style.inline(), Columns.ALL_LEFT).with("class",
                    "tex-cases");
            element = name.equals("rcases") ? fenced("", table, "}") : fenced("{", table, "");
        } else if (ALIGNED.contains(name)) {
            if (WITH_COUNT.contains(name)) {
                reader.braced();
            }
            reader.bracketed();
            element = table(style.large(), Columns.PAIRS).with("class", "tex-aligned");
        } else if (name.equals("eqnarray") || name.equals("eqnarray*")) {
            element = table(style.large(), Columns.of("rcl")).with("class", "tex-aligned");
        } else if (CENTRED.contains(name)) {
            element = table(style.large(), Columns.CENTRED).with("class", "tex-aligned");
        } else if (name.equals("array") || name.equals("subarray")) {
            reader.bracketed();
            element = table(style.inline(), Columns.of(reader.braced()));
        } else if (SINGLE.contains(name)) {
            element = Spacing.row(parser.list(style.large()), style.script());
        } else {
            throw new TexException("no environment: " + name);
        }
        reader.expect("\\end");
        if (!reader.braced().equals(name)) {
            throw new TexException("another environment ends than began: " + name);
        }
        return Atom.ordinary(element);
    }

    /** Lines below each other, as {@code \substack} has them in its braces. */
    MathElement lines(MathStyle style) throws TexException {
        reader.expect("{");
        MathElement table = table(style, Columns.CENTRED);
        reader.expect("}");
        return table.with("class", "tex-stack");
    }

    private static MathElement fenced(String open, MathElement table, String close) {
        double height = Heights.of(table, false);
        List<MathElement> row = new ArrayList<>();
        if (!open.isEmpty()) {
            row.add(Fences.around(open, "prefix", height));
        }
        row.add(table);
        if (!close.isEmpty()) {
            row.add(Fences.around(close, "postfix", height));
        }
        return MathElement.row(row);
    }

    private MathElement table(MathStyle style, Columns columns) throws TexException {
        List<MathElement> rows = new ArrayList<>();
        boolean more = true;
        while (more) {
            boolean ruled = rule();
            List<MathElement> cells = new ArrayList<>();
            do {
                cells.add(cell(style, columns.classOf(cells.size()), ruled));
            } while (reader.take("&"));
            more = reader.take("\\\\") || reader.take("\\cr") || reader.take("\\newline");
            if (more) {
                reader.bracketed();
            }
            boolean last = !more && cells.size() == 1 && cells.getFirst().children().getFirst().equals(EMPTY);
            if (!last || rows.isEmpty()) {
                rows.add(new MathElement("mtr", Map.of(), "", List.copyOf(cells)));
            }
        }
        MathElement table = new MathElement("mtable", Map.of(), "", List.copyOf(rows));
        return style.display() ? table.with("displaystyle", "true") : table;
    }

    private boolean rule() {
        boolean ruled = false;
        while (reader.take("\\hline")) {
            ruled = true;
        }
        return ruled;
    }

    private MathElement cell(MathStyle style, String columnClass, boolean ruled) throws TexException {
        MathElement cell = MathElement.of("mtd", Spacing.row(parser.list(style), style.script()));
        String classes = (columnClass + (ruled ? " tex-rule" : "")).strip();
        return classes.isEmpty() ? cell : cell.with("class", classes);
    }

    /** Where the cells of each column stand. */
    private record Columns(List<String> classes, @Nullable String first, @Nullable String second) {

        static final Columns CENTRED = new Columns(List.of(), null, null);
        static final Columns ALL_LEFT = new Columns(List.of(), TexTables.LEFT, TexTables.LEFT);
        static final Columns PAIRS = new Columns(List.of(), TexTables.RIGHT, TexTables.LEFT);

        /** Columns as an array asks for them: {@code l}, {@code c}, {@code r} and bars between them. */
        static Columns of(String wanted) throws TexException {
            List<String> classes = new ArrayList<>();
            for (char c : wanted.replace(" ", "").toCharArray()) {
                switch (c) {
                    case 'l' -> classes.add(TexTables.LEFT);
                    case 'c' -> classes.add("");
                    case 'r' -> classes.add(TexTables.RIGHT);
                    case '|' -> {
                        if (!classes.isEmpty()) {
                            classes.set(classes.size() - 1, (classes.getLast() + " tex-bar").strip());
                        }
                    }
                    default -> throw new TexException("no column: " + c);
                }
            }
            return new Columns(classes, null, null);
        }

        String classOf(int column) {
            if (column < classes.size()) {
                return classes.get(column);
            }
            String wanted = column % 2 == 0 ? first : second;
            return wanted == null ? "" : wanted;
        }
    }
}
