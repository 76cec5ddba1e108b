package org.huoye.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huoye.demokit.Option;
import org.huoye.demokit.Options;

/** Reads a demo's options from the command line, and says in Chinese what they may be. */
final class OptionTexts {

    private OptionTexts() {
    }

    /** What an option may be, such as {@code 0.1–0.9}. */
    static String values(Option option) {
        return switch (option) {
            case Option.Range range -> CliMessages.get("option.range", number(range.min()), number(range.max()));
            case Option.Choice choice -> String.join("|", choice.values());
            case Option.Toggle toggle -> "true|false";
        };
    }

    /**
     * Reads {@code name=value} texts.
     *
     * @throws WrongUsage if a name is unknown or a value does not fit
     */
    static Options parse(List<Option> options, Map<String, String> given) {
        Map<String, String> texts = new HashMap<>(given);
        for (Option option : options) {
            String text = texts.remove(option.id());
            if (text != null) {
                check(option, text);
            }
        }
        if (!texts.isEmpty()) {
            String name = texts.keySet().iterator().next();
            if (name.isBlank()) {
                throw new WrongUsage(CliMessages.get("error.pair", "--option", "k=v"));
            }
            throw new WrongUsage(options.isEmpty()
                    ? CliMessages.get("option.none", name)
                    : CliMessages.get("option.unknown", name,
                            options.stream().map(Option::id).collect(Collectors.joining(" "))));
        }
        return Options.parse(options, given);
    }

    private static void check(Option option, String text) {
        if (text.isBlank()) {
            throw new WrongUsage(CliMessages.get("option.empty", option.id(), values(option)));
        }
        try {
            Object unused = option.parse(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(CliMessages.get("option.value", option.id(), values(option), text));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
