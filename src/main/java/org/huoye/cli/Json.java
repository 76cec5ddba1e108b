package org.huoye.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** Records to JSON, the way {@code --json} prints them: one line, Chinese as it is, nothing for {@code null}. */
final class Json {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

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
