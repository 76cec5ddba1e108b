package org.huoye.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The one table of colours. The window's looked-up colours ({@code -huoye-ink-soft}) and the page's variables
 * ({@code --ink-soft}) are made from it, so that page and window cannot part.
 */
public enum Palette {
    /** Ground of the page. */
    PAPER("#FBFAF7", "#1B1D21"),
    /** Ground of bars and side bars. */
    SHELL("#F3F1EC", "#15171A"),
    /** Text. */
    INK("#1F2328", "#D9DCE1"),
    /** Secondary text. */
    INK_SOFT("#5B6067", "#9AA1AB"),
    /** Rules and borders that only decorate. */
    LINE("#E2DED6", "#2E3238"),
    /** Borders that tell where a control is. */
    LINE_STRONG("#8A857B", "#6B727C"),
    /** Ground of what the pointer is over. */
    HOVER("#EAE6DE", "#262A2F"),
    /** Ground of code and of quiet blocks in the page. */
    CODE("#F4F1EA", "#22252A"),
    /** 靛青: links, primary buttons, focus, the current place. */
    ACCENT("#2A5C8F", "#84B4E3"),
    /** Text on {@link #ACCENT}. */
    ON_ACCENT("#FFFFFF", "#15171A"),
    /** Ground of the current place. */
    ACCENT_SOFT("#E3EAF0", "#22303E"),
    /** 朱砂: only what runs or can be run. */
    ALIVE("#B8402A", "#F08A72"),
    /** Text and icons on {@link #ALIVE}. */
    ON_ALIVE("#FFFFFF", "#15171A"),
    /** 杏黄, also the ground of notices. */
    MARK_APRICOT("#FBE7AE", "#51431C"),
    /** 竹绿. */
    MARK_BAMBOO("#CDE8CD", "#28442E"),
    /** 天青. */
    MARK_SKY("#CBE2F5", "#243F55"),
    /** 藕粉. */
    MARK_LOTUS("#F2D2DC", "#502F3B"),
    /** Words of the language in code. */
    CODE_KEYWORD("#2A5C8F", "#84B4E3"),
    /** Texts in code. */
    CODE_STRING("#336B3B", "#93C49A"),
    /** Numbers in code. */
    CODE_NUMBER("#8A4B0F", "#DDB070"),
    /** Comments in code. */
    CODE_COMMENT("#5F656D", "#949BA6"),
    /** Built-in names, annotations and keys in code. */
    CODE_NAME("#6B4A8C", "#C3A5E6"),
    /** Okabe and Ito's colours for data; never the only carrier of meaning. */
    DATA_1("#0072B2", "#56B4E9"), DATA_2("#D55E00", "#E98A3F"), DATA_3("#009E73", "#2FC79B"), DATA_4("#CC79A7",
            "#DB9BBF"), DATA_5("#E69F00", "#F0B840"), DATA_6("#56B4E9",
                    "#0072B2"), DATA_7("#F0E442", "#F0E442"), DATA_8("#000000", "#D9DCE1");

    private final String light;
    private final String dark;

    Palette(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour as {@code #RRGGBB}. */
    public String hex(Scheme scheme) {
        return scheme == Scheme.DARK ? dark : light;
    }

    /** The name without prefix, such as {@code ink-soft}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Declarations for JavaFX style sheets: {@code -huoye-paper: #FBFAF7; …}. */
    public static String lookups(Scheme scheme) {
        return declarations("-huoye-", scheme);
    }

    /** Declarations for the page: {@code --paper: #FBFAF7; …}. */
    public static String variables(Scheme scheme) {
        return declarations("--", scheme);
    }

    private static String declarations(String prefix, Scheme scheme) {
        return Arrays.stream(values()).map(colour -> prefix + colour.id() + ": " + colour.hex(scheme) + ";")
                .collect(Collectors.joining("\n"));
    }
}
