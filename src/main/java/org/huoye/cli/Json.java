package org.huoye.cli;

import com.google.gson.ExclusionStrategy;
import com.google.gson.FieldAttributes;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import org.huoye.demokit.Unprinted;

/**
 * Records to JSON, the way {@code --json} prints them: one line, Chinese as it is, nothing for {@code null} and for what is
 * {@link Unprinted}.
 */
final class Json {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping()
            .setExclusionStrategies(new ExclusionStrategy() {
                @Override
                public boolean shouldSkipField(FieldAttributes field) {
                    return field.getAnnotation(Unprinted.class) != null;
                }

                @Override
                public boolean shouldSkipClass(Class<?> type) {
                    return false;
                }
            }).create();

    private Json() {
    }

    /** @throws IllegalArgumentException if the record holds a number that JSON does not know, such as NaN */
    static String line(Object value) {
        return GSON.toJson(value);
    }

    static JsonElement tree(Object value) {
        return GSON.toJsonTree(value);
    }

    /** Milliseconds to a tenth: more digits would pretend. */
    static double tenth(double millis) {
        return Math.round(millis * 10) / 10.0;
    }
}
