package org.huoye.pipelines.text;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text as BERT's tokenizer does (Devlin et al.: BERT, 2018; WordPiece of Wu et al., 2016): words at blanks, Chinese
 * characters and punctuation marks alone, and of each word the longest piece that the vocabulary has, again and again. The
 * text is brought to small letters first: the vocabulary has no others, although the model's own tokenizer file leaves them
 * as they are. Immutable and thread-safe.
 */
final class WordPiece {

    /** Words of more characters are one unknown token. */
    private static final int LONGEST_WORD = 100;

    private static final String BEGIN = "[CLS]";
    private static final String END = "[SEP]";
    private static final String UNKNOWN = "[UNK]";
    /** Stands before a piece that does not begin a word. */
    private static final String INSIDE = "##";

    private final Map<String, Integer> vocabulary;
    private final Token begin;
    private final Token end;
    private final Token unknown;

    /** @throws IllegalArgumentException if the vocabulary lacks one of the three special tokens */
    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        begin = special(BEGIN);
        end = special(END);
        unknown = special(UNKNOWN);
    }

    private Token special(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return new Token(piece, id);
    }

    /**
     * Reads the vocabulary of a {@code tokenizer.json} of Hugging Face.
     *
     * @throws IOException if there is none
     */
    static WordPiece read(Path json) throws IOException {
        try (Reader reader = Files.newBufferedReader(json)) {
            JsonObject entries = new Gson().fromJson(reader, JsonObject.class).getAsJsonObject("model")
                    .getAsJsonObject("vocab");
            Map<String, Integer> vocabulary = HashMap.newHashMap(entries.size());
            entries.entrySet().forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().getAsInt()));
            return new WordPiece(vocabulary);
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NullPointerException
                | IllegalArgumentException e) {
            throw new IOException("no tokenizer in " + json, e);
        }
    }

    /**
     * The tokens of a text between {@code [CLS]} and {@code [SEP]}.
     *
     * @param most how many there may be with these two; what comes after is cut off
     */
    List<Token> tokens(String text, int most) {
        Words words = new Words(text.toLowerCase(Locale.ROOT));
        List<Token> tokens = new ArrayList<>();
        tokens.add(begin);
        for (String word = words.next(); !word.isEmpty() && tokens.size() < most - 1; word = words.next()) {
            cut(word, tokens);
        }
        if (tokens.size() > most - 1) {
            tokens.subList(most - 1, tokens.size()).clear();
        }
        tokens.add(end);
        return tokens;
    }

    private void cut(String word, List<Token> tokens) {
        int before = tokens.size();
        int from = 0;
        while (from < word.length()) {
            Token piece = word.length() > 2 * LONGEST_WORD || word.codePointCount(0, word.length()) > LONGEST_WORD
                    ? unknown
                    : longest(word, from);
            if (piece.equals(unknown)) {
                tokens.subList(before, tokens.size()).clear();
                tokens.add(unknown);
                return;
            }
            tokens.add(piece);
            from += piece.piece().length() - (from > 0 ? INSIDE.length() : 0);
        }
    }

    private Token longest(String word, int from) {
        for (int to = word.length(); to > from; to--) {
            String piece = (from > 0 ? INSIDE : "") + word.substring(from, to);
            Integer id = vocabulary.get(piece);
            if (id != null) {
                return new Token(piece, id);
            }
        }
        return unknown;
    }

    /** The words of a text, one after the other, so that the end of a very long one is never looked at. */
    private static final class Words {

        private final String text;
        private int at;

        Words(String text) {
            this.text = text;
        }

        /** The next word, empty at the end. */
        String next() {
            StringBuilder word = new StringBuilder();
            while (at < text.length()) {
                int c = text.codePointAt(at);
                if (isDropped(c)) {
                    at += Character.charCount(c);
                } else if (isBlank(c)) {
                    at += Character.charCount(c);
                    if (!word.isEmpty()) {
                        return word.toString();
                    }
                } else if (standsAlone(c)) {
                    if (word.isEmpty()) {
                        at += Character.charCount(c);
                        return Character.toString(c);
                    }
                    return word.toString();
                } else {
                    word.appendCodePoint(c);
                    at += Character.charCount(c);
                }
            }
            return word.toString();
        }

        private static boolean isDropped(int c) {
            if (c == '\t' || c == '\n' || c == '\r') {
                return false;
            }
            return c == 0 || c == 0xFFFD || switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE,
                        Character.SURROGATE ->
                    true;
                default -> false;
            };
        }

        private static boolean isBlank(int c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }

        private static boolean standsAlone(int c) {
            return isPunctuation(c) || isHan(c);
        }

        private static boolean isPunctuation(int c) {
            return c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126
                    || switch (Character.getType(c)) {
                        case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                                Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                                Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION ->
                            true;
                        default -> false;
                    };
        }

        /** The blocks of Chinese characters that BERT knows of. */
        private static boolean isHan(int c) {
            return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0x20000 && c <= 0x2A6DF
                    || c >= 0x2A700 && c <= 0x2B73F || c >= 0x2B740 && c <= 0x2B81F || c >= 0x2B920 && c <= 0x2CEAF
                    || c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F;
        }
    }
}
