package org.huoye.demokit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a demo's options, complete and checked. Immutable. */
public final class Options {

    private final Map<String, Object> values;

    private Options(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** Every option at its fallback. */
    public static Options defaults(List<Option> options) {
        return parse(options, Map.of());
    }

    /**
     * Reads options from text.
     *
     * @throws IllegalArgumentException if a name is unknown or a value does not fit
     */
    public static Options parse(List<Option> options, Map<String, String> texts) {
        Map<String, Object> values = new HashMap<>();
        for (Option option : options) {
            @Nullable
            String text = texts.get(option.id());
            values.put(option.id(), text == null ? option.fallback() : option.parse(text));
        }
        for (String name : texts.keySet()) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException(
                        "unknown option " + name + ", known are " + options.stream().map(Option::id).toList());
            }
        }
        return new Options(values);
    }

    /** These options with one value changed. */
    public Options with(Option option, String text) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(option.id(), option.parse(text));
        return new Options(changed);
    }

    public double number(String id) {
        return (Double) get(id);
    }

    public boolean isOn(String id) {
        return (Boolean) get(id);
    }

    public String choice(String id) {
        return (String) get(id);
    }

    /** All values by option id, for keeping with a result. */
    public Map<String, Object> asMap() {
        return values;
    }

    private Object get(String id) {
        Object value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException("the demo declares no option " + id);
        }
        return value;
    }
}
