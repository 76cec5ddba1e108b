package org.huoye.demos.faceidentity;

import org.huoye.platform.Explained;
import org.huoye.platform.Messages;

/** A picture without a face that could be compared, with the sentence for the reader. */
final class NoFaceException extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = Messages.beside(NoFaceException.class);

    private final String sentence;

    private NoFaceException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** @param place 1 for the first picture, 2 for the second */
    static NoFaceException none(int place) {
        return new NoFaceException(TEXT.get("problem.none", place));
    }

    /**
     * @param side of the face, in pixels of the original picture
     * @param least how large it must be
     */
    static NoFaceException small(int place, double side, double least) {
        return new NoFaceException(TEXT.get("problem.small", place, Math.round(side), Math.round(least)));
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
