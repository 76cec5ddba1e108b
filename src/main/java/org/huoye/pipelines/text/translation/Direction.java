package org.huoye.pipelines.text.translation;

import java.util.Arrays;

/** From which language into which. */
public enum Direction {

    ZH_EN("zh-en", Language.CHINESE, Language.ENGLISH), EN_ZH("en-zh", Language.ENGLISH, Language.CHINESE);

    /** A text is Chinese if there is a Han character for so many Latin letters: a word is about as much as one. */
    private static final int LETTERS_OF_A_WORD = 6;

    private final String id;
    private final Language source;
    private final Language target;

    Direction(String id, Language source, Language target) {
        this.id = id;
        this.source = source;
        this.target = target;
    }

    /** Such as {@code zh-en}. */
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if there is no such direction */
    public static Direction ofId(String id) {
        return Arrays.stream(values()).filter(direction -> direction.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no direction " + id));
    }

    /** Id of the model that translates so. */
    public String model() {
        return "translation-" + id;
    }

    public Language source() {
        return source;
    }

    public Language target() {
        return target;
    }

    /** Whether a text has something of the source language in it: a Han character, or a Latin letter. */
    public boolean fits(String text) {
        return switch (source) {
            case CHINESE -> text.codePoints().anyMatch(Direction::isHan);
            case ENGLISH -> text.codePoints().anyMatch(Direction::isLatin);
        };
    }

    /** The direction that a text asks for by its script; Chinese if it has neither. */
    public static Direction of(String text) {
        long han = text.codePoints().filter(Direction::isHan).count();
        long latin = text.codePoints().filter(Direction::isLatin).count();
        return han * LETTERS_OF_A_WORD >= latin ? ZH_EN : EN_ZH;
    }

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static boolean isLatin(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
    }
}
