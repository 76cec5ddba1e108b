package org.huoye.pipelines.text.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese: every character a piece; Latin words among them by byte pairs, as in English. */
final class ChineseTokenizer implements Tokenizer {

    private static final Pattern WORDS = Pattern.compile("[A-Za-z\\u00C0-\\u00FF]+|[0-9]|[^ ]");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z\\u00C0-\\u00FF]+");

    /** Punctuation as Chinese writes it. */
    private static final Map<Character, Character> WIDE = Map.of(',', '，', '?', '？', '!', '！', ':', '：', ';', '；', '(',
            '（', ')', '）');

    private final Vocabulary vocabulary;
    private final BytePairs pairs;

    ChineseTokenizer(Vocabulary vocabulary, BytePairs pairs) {
        this.vocabulary = vocabulary;
        this.pairs = pairs;
    }

    // tag::chinese[]
    @Override
    public List<Token> tokens(String sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORDS.matcher(sentence);
        while (words.find()) {
            String word = words.group();
            if (LATIN.matcher(word).matches()) {
                int at = words.start() - 1; // one less for the blank that the sentence need not have
                for (String piece : pairs.split(EnglishTokenizer.BLANK + word)) {
                    tokens.add(new Token(vocabulary.id(piece), piece, Math.max(at, words.start()),
                            at + piece.length()));
                    at += piece.length();
                }
            } else {
                tokens.add(new Token(vocabulary.id(word), word, words.start(), words.end()));
            }
        }
        return tokens;
    }
    // end::chinese[]

    @Override
    public String text(List<Integer> ids) {
        StringBuilder joined = new StringBuilder();
        for (int id : ids) {
            if (id >= Vocabulary.FIRST) {
                add(joined, vocabulary.piece(id));
            }
        }
        return widened(joined.toString());
    }

    private static void add(StringBuilder joined, String piece) {
        if (piece.charAt(0) != EnglishTokenizer.BLANK) {
            joined.append(piece);
            return;
        }
        if (piece.length() > 1 && !joined.isEmpty() && isLatin(joined.charAt(joined.length() - 1))) {
            joined.append(' ');
        }
        joined.append(piece, 1, piece.length());
    }

    private static boolean isLatin(char character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }

    private static String widened(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                wide.append(open ? '”' : '“');
                open = !open;
            } else if ((character == ',' || character == ':') && isDigit(text, i - 1) && isDigit(text, i + 1)) {
                wide.append(character);
            } else {
                wide.append((char) WIDE.getOrDefault(character, character));
            }
        }
        return wide.toString();
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
