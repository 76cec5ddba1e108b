package org.huoye.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The book's words of the subject, with which a question in English finds passages in Chinese: {@code **词**（english）}
 * makes both sides of a pair. Immutable.
 */
final class TermList {

    private static final Pattern BETWEEN = Pattern.compile("[，,；;、/（）()]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 2;

    /** Chinese by English in small letters, longer ones first. */
    private final Map<String, String> chinese = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    TermList(List<ReadChapter.Term> terms) {
        Map<String, String> found = new LinkedHashMap<>();
        for (ReadChapter.Term term : terms) {
            names.add(term.name().toLowerCase(Locale.ROOT));
            for (String english : BETWEEN.split(term.english())) {
                String plain = plain(english);
                if (plain.length() >= SHORTEST) {
                    found.putIfAbsent(plain, term.name());
                }
            }
        }
        List<String> longestFirst = new ArrayList<>(found.keySet());
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        longestFirst.forEach(english -> chinese.put(english, found.get(english)));
    }

    /** Names of terms that stand in a text, the longest of those that overlap, in the order of the list. */
    List<String> in(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (String name : names) {
            if (small.contains(name)) {
                found.add(name);
            }
        }
        found.removeIf(name -> found.stream().anyMatch(other -> !other.equals(name) && other.contains(name)));
        return found;
    }

    /** Whether a text is a term or a part of one, or a name in Latin letters. */
    boolean isPart(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT);
        return small.length() >= SHORTEST
                && (Question.isLatin(small) || names.stream().anyMatch(name -> name.contains(small)));
    }

    /** Chinese names of the English terms in a text, each once; whole words only, also in the plural. */
    List<String> translated(String text) {
        String words = " " + plain(text) + " ";
        Set<String> found = new LinkedHashSet<>();
        for (Map.Entry<String, String> term : chinese.entrySet()) {
            String here = words.contains(" " + term.getKey() + " ") ? term.getKey() : term.getKey() + "s";
            if (words.contains(" " + here + " ")) {
                found.add(term.getValue());
                words = words.replace(" " + here + " ", " | ");
            }
        }
        return List.copyOf(found);
    }

    private static String plain(String english) {
        return NO_WORD.matcher(english.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
