package org.huoye.assistant;

import java.util.List;

/**
 * A question that somebody has answered beforehand.
 *
 * @param id tells it from the others
 * @param phrasings ways to ask it, the usual one first
 * @param answer one to three sentences
 * @param chapter chapter that says so, without {@code .md}; empty for small talk
 * @param heading heading of the section there
 */
record CuratedQuestion(String id, List<String> phrasings, String answer, String chapter, String heading) {

    CuratedQuestion {
        phrasings = List.copyOf(phrasings);
    }

    boolean isSmallTalk() {
        return chapter.isEmpty();
    }
}
