package org.huoye.demokit;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of a demo, read from {@code messages.properties} beside its classes. */
public final class DemoMessages {

    private final ResourceBundle bundle;

    private DemoMessages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** @throws java.util.MissingResourceException if the demo's folder has no messages */
    public static DemoMessages of(Demo<?, ?> demo) {
        Class<?> type = demo.getClass();
        return new DemoMessages(ResourceBundle.getBundle(type.getPackageName() + ".messages", Locale.ROOT,
                type.getClassLoader()));
    }

    /** @throws java.util.MissingResourceException if there is no such text */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** A text that there need not be. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    public String title() {
        return get("title");
    }

    public String sentence() {
        return get("sentence");
    }

    /** A sample's title; a sample that is a text is its own. */
    public String sample(Sample sample) {
        String key = "sample." + sample.file();
        return bundle.containsKey(key) ? bundle.getString(key) : sample.file();
    }

    public String option(Option option) {
        return get("option." + option.id());
    }

    /** The label of a choice's value. */
    public String value(Option.Choice choice, String value) {
        return get("option." + choice.id() + "." + value);
    }
}
