package org.huoye.assistant;

import java.util.ArrayList;
import java.util.List;
import org.huoye.pipelines.text.SentenceVector;

/**
 * A passage as the network read it.
 *
 * @param passage the passage
 * @param sentences vectors of its sentences, at least one
 * @param whole their mean direction
 * @param heading vector of the headings it stands under
 * @param curated prepared questions that it answers
 */
record ReadPassage(Passage passage, List<SentenceVector> sentences, SentenceVector whole, SentenceVector heading,
        List<CuratedQuestion> curated) {

    /** Shares of the three cosines in {@link #meaning}. */
    private static final double OF_SENTENCE = 0.55;
    private static final double OF_WHOLE = 0.2;
    private static final double OF_HEADING = 0.25;

    ReadPassage {
        sentences = List.copyOf(sentences);
        curated = List.copyOf(curated);
    }

    static ReadPassage of(Passage passage, List<SentenceVector> sentences, SentenceVector heading,
            List<CuratedQuestion> curated) {
        return new ReadPassage(passage, sentences, mean(sentences), heading, new ArrayList<>(curated));
    }

    /** How near a question is in meaning, −1 to 1: to the nearest sentence, to all of them, and to the headings. */
    double meaning(SentenceVector question) {
        double nearest = -1;
        for (SentenceVector sentence : sentences) {
            nearest = Math.max(nearest, sentence.cosine(question));
        }
        return OF_SENTENCE * nearest + OF_WHOLE * whole.cosine(question) + OF_HEADING * heading.cosine(question);
    }

    private static SentenceVector mean(List<SentenceVector> vectors) {
        float[] sum = new float[vectors.getFirst().length()];
        for (SentenceVector vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector.at(i);
            }
        }
        return SentenceVector.along(sum);
    }
}
