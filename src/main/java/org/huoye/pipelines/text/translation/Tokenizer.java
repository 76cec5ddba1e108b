package org.huoye.pipelines.text.translation;

import java.nio.file.Path;
import java.util.List;

/** Cuts sentences of one language into the pieces of a vocabulary and puts pieces together again. Immutable. */
public interface Tokenizer {

    /**
     * The pieces of a sentence, in order, without the one that ends it.
     *
     * @param sentence normalised ({@link Language#normalised})
     */
    List<Token> tokens(String sentence);

    /** The text that pieces make, the special ones left out; as people write it. */
    String text(List<Integer> ids);

    /**
     * Reads the tokenizer of one side of a model.
     *
     * @param folder of the model, with {@code merges.txt}, and for English that is translated {@code names.txt}
     * @param vocabulary of that side
     */
    static Tokenizer of(Language language, Path folder, Vocabulary vocabulary) {
        BytePairs pairs = BytePairs.read(folder.resolve("merges.txt"));
        return switch (language) {
            case CHINESE -> new ChineseTokenizer(vocabulary, pairs);
            case ENGLISH -> new EnglishTokenizer(vocabulary, pairs, Names.read(folder.resolve("names.txt")));
        };
    }
}
