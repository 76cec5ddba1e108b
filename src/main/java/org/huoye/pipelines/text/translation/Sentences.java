package org.huoye.pipelines.text.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits texts into sentences short enough for the models. Stateless and thread-safe. */
public final class Sentences {

    /** Characters of a piece at most. The models were trained on far shorter sentences. */
    private static final int MOST_CHINESE = 40;
    private static final int MOST_ENGLISH = 160;

    private static final String CLOSERS = "\"')]}》】〉）”’";

    /** A full stop after these ends no sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "etc",
            "e.g",
            "i.e", "a.m", "p.m", "u.s", "u.k", "fig", "jr", "sr");

    private Sentences() {
    }

    // tag::sentences[]
    /**
     * The sentences of one line, in order; joined they are the line but for blanks between them.
     *
     * @param line normalised
     */
    public static List<String> of(Language language, String line) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < line.length(); at++) {
            if (ends(language, line, at)) {
                int end = withClosers(line, at + 1);
                addBounded(sentences, language, line.substring(from, end).strip());
                from = end;
                at = end - 1;
            }
        }
        addBounded(sentences, language, line.substring(from).strip());
        return sentences;
    }
    // end::sentences[]

    private static boolean ends(Language language, String line, int at) {
        char mark = line.charAt(at);
        if (language == Language.CHINESE) {
            return "。?!;…".indexOf(mark) >= 0 && !goesOn(line, at);
        }
        return switch (mark) {
            case '?', '!', '…' -> !goesOn(line, at) && isBlankAfter(line, withClosers(line, at + 1));
            case '.' -> isBlankAfter(line, withClosers(line, at + 1)) && !isAbbreviation(line, at);
            default -> false;
        };
    }

    /** Whether another mark of the same kind follows, as in {@code ?!}. */
    private static boolean goesOn(String line, int at) {
        return at + 1 < line.length() && "。?!…".indexOf(line.charAt(at + 1)) >= 0;
    }

    private static boolean isBlankAfter(String line, int at) {
        return at >= line.length() || line.charAt(at) == ' ';
    }

    private static boolean isAbbreviation(String line, int stop) {
        int from = line.lastIndexOf(' ', stop) + 1;
        String word = line.substring(from, stop).toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(word) || word.length() == 1 && Character.isUpperCase(line.charAt(from))
                && !word.equals("i");
    }

    private static int withClosers(String line, int at) {
        int end = at;
        while (end < line.length() && CLOSERS.indexOf(line.charAt(end)) >= 0 && !opens(line, end)) {
            end++;
        }
        return end;
    }

    /** Whether a straight quote is the first of its pair. */
    private static boolean opens(String line, int at) {
        return line.charAt(at) == '"' && line.substring(0, at).chars().filter(mark -> mark == '"').count() % 2 == 0;
    }

    /** Adds a sentence, cut into pieces if it is longer than the models can read. */
    private static void addBounded(List<String> sentences, Language language, String sentence) {
        int most = language == Language.CHINESE ? MOST_CHINESE : MOST_ENGLISH;
        String rest = sentence;
        while (rest.codePointCount(0, rest.length()) > most) {
            int limit = rest.offsetByCodePoints(0, most);
            int cut = cut(rest, limit);
            sentences.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            sentences.add(rest);
        }
    }

    /** After the last comma before the limit, else at the last blank, else at the limit; never in the first quarter. */
    private static int cut(String text, int limit) {
        int earliest = limit / 4;
        for (int at = limit; at > earliest; at--) {
            if (",;:、".indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        int blank = text.lastIndexOf(' ', limit);
        return blank > earliest ? blank : limit;
    }
}
