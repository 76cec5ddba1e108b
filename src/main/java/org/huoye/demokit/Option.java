package org.huoye.demokit;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A typed setting of a demo. Its label is {@code option.<id>} in the demo's messages, a choice's values are
 * {@code option.<id>.<value>}.
 */
public sealed interface Option {

    /** Name on the command line, such as {@code threshold}. */
    String id();

    /** The value when the reader sets none. */
    Object fallback();

    /**
     * Reads a value from text.
     *
     * @throws IllegalArgumentException if the text is no value of this option
     */
    Object parse(String text);

    /** A number between two bounds, shown as a slider. */
    record Range(String id, double min, double max, double step, Double fallback) implements Option {

        /** As people write them; Java reads more, such as 0x1p-1 and 0.5f. */
        private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

        @Override
        public Object parse(String text) {
            String number = text.strip();
            if (!NUMBER.matcher(number).matches()) {
                throw new IllegalArgumentException(id + " must be a number, got " + text);
            }
            double value = Double.parseDouble(number);
            if (!(value >= min && value <= max)) {
                throw new IllegalArgumentException(id + " must lie between " + min + " and " + max + ", got " + text);
            }
            return value;
        }
    }

    /** One of several names. */
    record Choice(String id, List<String> values, String fallback) implements Option {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public Object parse(String text) {
            if (!values.contains(text)) {
                throw new IllegalArgumentException(id + " must be one of " + values + ", got " + text);
            }
            return text;
        }
    }

    /** On or off. */
    record Toggle(String id, Boolean fallback) implements Option {
        @Override
        public Object parse(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(id + " must be true or false, got " + text);
            };
        }
    }
}
