package org.huoye.demos.embeddingmap;

import java.util.List;
import org.huoye.demokit.Unprinted;
import org.huoye.pipelines.text.SentenceVector;
import org.huoye.pipelines.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A word or sentence on the map.
 *
 * @param text as it was written
 * @param x along the direction in which the vectors differ most, 0 in their middle
 * @param y along the next
 * @param theme of the heading above it; null if there is none
 * @param tokens that the model read
 * @param vector of length 1
 */
public record MapItem(String text, double x, double y, @Nullable String theme, @Unprinted List<Token> tokens,
        @Unprinted SentenceVector vector) {

    /** Stands for a character that the vocabulary lacks. */
    private static final String UNKNOWN = "[UNK]";

    public MapItem {
        tokens = List.copyOf(tokens);
    }

    /** Whether the model knows nothing of it: only the marks at both ends are no unknown tokens. */
    boolean isUnknown() {
        return tokens.stream().skip(1).limit(Math.max(0, tokens.size() - 2))
                .allMatch(token -> token.piece().equals(UNKNOWN));
    }
}
