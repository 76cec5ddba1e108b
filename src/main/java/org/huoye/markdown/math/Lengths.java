package org.huoye.markdown.math;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths: those with a name, and those that are written out. */
final class Lengths {

    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry(",", "0.1667em"),
            Map.entry("thinspace", "0.1667em"), Map.entry(":", "0.2222em"), Map.entry(">", "0.2222em"),
            Map.entry("medspace", "0.2222em"), Map.entry(";", "0.2778em"), Map.entry("thickspace", "0.2778em"),
            Map.entry("!", "-0.1667em"), Map.entry("negthinspace", "-0.1667em"), Map.entry(" ", "0.3333em"),
            Map.entry("\n", "0.3333em"), Map.entry("space", "0.3333em"), Map.entry("nobreakspace", "0.3333em"),
            Map.entry("enspace", "0.5em"), Map.entry("quad", "1em"), Map.entry("qquad", "2em"));
    private static final Pattern LENGTH = Pattern
            .compile("\\s*(-?[0-9]{0,4}(?:\\.[0-9]{1,4})?)\\s*(em|ex|mu|pt|px)\\s*");
    private static final double LONGEST = 10;

    private Lengths() {
    }

    /** The space that a command stands for; nothing if it stands for none. */
    static @Nullable String named(String command) {
        return NAMED.get(command);
    }

    /** A length as it is written, in ems, within a page. */
    static String written(String text) throws TexException {
        Matcher matcher = LENGTH.matcher(text);
        if (!matcher.matches() || matcher.group(1).isEmpty() || matcher.group(1).equals("-")) {
            throw new TexException("no length: " + text);
        }
        double ems = Double.parseDouble(matcher.group(1)) * switch (matcher.group(2)) {
            case "em" -> 1;
            case "ex" -> 0.5;
            case "mu" -> 1 / 18.0;
            default -> 0.1;
        };
        return Math.round(Math.clamp(ems, -1, LONGEST) * 10_000) / 10_000.0 + "em";
    }
}
