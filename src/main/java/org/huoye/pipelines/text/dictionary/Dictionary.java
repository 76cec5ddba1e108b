package org.huoye.pipelines.text.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CC-CEDICT in both directions; reading it takes some hundred milliseconds. Immutable and thread-safe. */
public final class Dictionary {

    /** Characters of the longest words that are looked for. */
    private static final int LONGEST = 8;

    private static final Pattern ENGLISH_WORD = Pattern.compile("[A-Za-z]+(?:[-'][A-Za-z]+)*");

    /** Endings of English forms and what they stand for, tried in this order. */
    private static final String[][] ENDINGS = {{"'s", ""}, {"ies", "y"}, {"es", ""}, {"es", "e"}, {"s", ""},
            {"ied", "y"},
            {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"}};

    private final SortedTable chinese;
    private final SortedTable english;

    private Dictionary(SortedTable chinese, SortedTable english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** Reads the dictionary that travels with the classes. */
    public static Dictionary read() {
        return new Dictionary(table("cedict-zh.tsv.gz"), table("cedict-en.tsv.gz"));
    }

    private static SortedTable table(String name) {
        try (InputStream in = Objects.requireNonNull(Dictionary.class.getResourceAsStream(name), name)) {
            return new SortedTable(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it says of a Chinese word in simplified characters: its reading, a blank after it, and the glosses. */
    public Optional<String> chinese(String word) {
        return chinese.get(word);
    }

    /** Chinese words for an English one; of an inflected form those of its stem, if there are none of its own. */
    public Optional<String> english(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<String> found = english.get(lower);
        for (int i = 0; found.isEmpty() && i < ENDINGS.length; i++) {
            String ending = ENDINGS[i][0];
            if (lower.endsWith(ending) && lower.length() > ending.length() + 1) {
                found = english.get(lower.substring(0, lower.length() - ending.length()) + ENDINGS[i][1]);
            }
        }
        return found;
    }

    /** The Chinese words of a text that are known: from the left always the longest. */
    public List<Gloss> chineseWords(String text) {
        List<Gloss> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Gloss word = longest(text, at);
            if (word.meaning().isEmpty()) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                words.add(word);
                at = word.end();
            }
        }
        return words;
    }

    private Gloss longest(String text, int at) {
        if (Character.isIdeographic(text.codePointAt(at))) {
            for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
                String word = text.substring(at, end);
                Optional<String> meaning = chinese.get(word);
                if (meaning.isPresent()) {
                    return new Gloss(at, end, word, meaning.get());
                }
            }
        }
        return new Gloss(at, at, "", "");
    }

    /** The English words of a text that are known. */
    public List<Gloss> englishWords(String text) {
        List<Gloss> words = new ArrayList<>();
        Matcher word = ENGLISH_WORD.matcher(text);
        while (word.find()) {
            english(word.group())
                    .ifPresent(meaning -> words.add(new Gloss(word.start(), word.end(), word.group(), meaning)));
        }
        return words;
    }
}
