package org.huoye.pipelines.text.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokenizers over a vocabulary of a few pieces. */
class TokenizerTest {

    @TempDir
    private Path folder;
    private Vocabulary vocabulary;

    @BeforeEach
    void write() throws IOException {
        Files.write(folder.resolve("merges.txt"), List.of("▁ t", "h e", "▁t he", "l o", "lo w", "▁ I"));
        Files.write(folder.resolve("names.txt"), List.of("I", "Tom"));
        Files.write(folder.resolve("source.txt"), List.of("<pad>", "<unk>", "<s>", "</s>", "▁the", "low", "e", "r", ".",
                "▁", "我", "爱", "▁t", "he", "5", "▁I", ",", "\"", "?", "。"));
        vocabulary = Vocabulary.read(folder.resolve("source.txt"));
    }

    private static String pieces(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::piece).toList());
    }

    @Test
    void pairsAreJoinedInTheOrderTheyWereLearned() {
        BytePairs pairs = BytePairs.read(folder.resolve("merges.txt"));
        assertEquals(List.of("▁the"), pairs.split("▁the"));
        assertEquals(List.of("low", "e", "r"), pairs.split("lower"));
        assertEquals(List.of("he", "he"), pairs.split("hehe"));
        assertEquals(List.of(), pairs.split(""));
    }

    @Test
    void englishLosesTheCapitalOfItsFirstWordUnlessItIsAName() {
        Tokenizer english = Tokenizer.of(Language.ENGLISH, folder, vocabulary);
        assertEquals("▁the ▁ low e r .", pieces(english.tokens("The lower.")));
        assertEquals("▁I ▁ T o m", pieces(english.tokens("I Tom")));
        assertEquals("▁ T o m ▁the", pieces(english.tokens("Tom the")));
    }

    @Test
    void tokensKnowWhereTheyStand() {
        String sentence = "The lower.";
        for (Token token : Tokenizer.of(Language.ENGLISH, folder, vocabulary).tokens(sentence)) {
            assertEquals(token.piece().replace("▁", "").toLowerCase(java.util.Locale.ROOT),
                    sentence.substring(token.start(), token.end()).toLowerCase(java.util.Locale.ROOT));
        }
        String mixed = "我爱the 5猫";
        List<Token> tokens = Tokenizer.of(Language.CHINESE, folder, vocabulary).tokens(mixed);
        assertEquals("我 爱 ▁the 5 猫", pieces(tokens));
        for (Token token : tokens) {
            assertEquals(token.piece().replace("▁", ""), mixed.substring(token.start(), token.end()));
        }
        assertEquals(List.of(true, true, true, true, false), tokens.stream().map(Token::isKnown).toList());
    }

    @Test
    void piecesBecomeText() {
        Tokenizer english = Tokenizer.of(Language.ENGLISH, folder, vocabulary);
        assertEquals("The lower.", english.text(List.of(2, 4, 9, 5, 6, 7, 8, 3)));
        Tokenizer chinese = Tokenizer.of(Language.CHINESE, folder, vocabulary);
        assertEquals("我爱the I，“5,5”？", chinese.text(List.of(10, 11, 4, 15, 16, 17, 14, 16, 14, 17, 18, 3)));
        assertEquals("", chinese.text(List.of(2, 3)));
    }
}
