package org.huoye.pipelines.text.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English: words by byte pairs, digits and punctuation one by one; a word's first piece carries the blank before it. */
final class EnglishTokenizer implements Tokenizer {

    /** How pieces write the blank before them. */
    static final char BLANK = '▁';

    private static final Pattern WORDS = Pattern
            .compile(" ?(?:[A-Za-z\\u00C0-\\u00FF]+|'[A-Za-z]+|[0-9]|[^ A-Za-z\\u00C0-\\u00FF0-9])");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z\\u00C0-\\u00FF]");

    private final Vocabulary vocabulary;
    private final BytePairs pairs;
    private final Names names;

    EnglishTokenizer(Vocabulary vocabulary, BytePairs pairs, Names names) {
        this.vocabulary = vocabulary;
        this.pairs = pairs;
        this.names = names;
    }

    // tag::english[]
    @Override
    public List<Token> tokens(String sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORDS.matcher(" " + names.lowered(sentence));
        while (words.find()) {
            int at = words.start() - 1; // one less for the blank put before the sentence
            for (String piece : pairs.split(words.group().replace(' ', BLANK))) {
                int blank = piece.charAt(0) == BLANK ? 1 : 0;
                tokens.add(new Token(vocabulary.id(piece), piece, at + blank, at + piece.length()));
                at += piece.length();
            }
        }
        return tokens;
    }

    @Override
    public String text(List<Integer> ids) {
        StringBuilder joined = new StringBuilder();
        ids.stream().filter(id -> id >= Vocabulary.FIRST).forEach(id -> joined.append(vocabulary.piece(id)));
        String text = joined.toString().replace(BLANK, ' ').strip();
        Matcher letter = LETTER.matcher(text);
        if (!letter.find()) {
            return text;
        }
        int at = letter.start();
        return text.substring(0, at) + letter.group().toUpperCase(Locale.ROOT) + text.substring(at + 1);
    }
    // end::english[]
}
