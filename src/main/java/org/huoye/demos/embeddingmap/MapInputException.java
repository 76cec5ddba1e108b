package org.huoye.demos.embeddingmap;

import org.huoye.platform.Explained;
import org.huoye.platform.Messages;

/** What cannot be put on a map, with the sentence for the reader. */
final class MapInputException extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = Messages.beside(MapInputException.class);
    private static final int BEGINNING = 10;

    private final String sentence;

    private MapInputException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    static MapInputException nothing() {
        return new MapInputException(TEXT.get("problem.nothing"));
    }

    static MapInputException many(int lines, int most) {
        return new MapInputException(TEXT.get("problem.many", lines, most));
    }

    /** @param length of the line in characters */
    static MapInputException tooLong(String line, int length, int most) {
        String beginning = line.substring(0, line.offsetByCodePoints(0, Math.min(BEGINNING, length)));
        return new MapInputException(TEXT.get("problem.long", beginning, length, most));
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
