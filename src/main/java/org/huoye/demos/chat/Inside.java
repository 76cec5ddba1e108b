package org.huoye.demos.chat;

import java.util.List;
import org.huoye.assistant.Passage;
import org.huoye.pipelines.text.PrincipalPlane.Place;
import org.huoye.pipelines.text.Token;

/**
 * How an answer was found.
 *
 * @param tokens of the question as it was understood
 * @param passages of the book
 * @param places of the passages on the map, in the same order
 * @param question where the question lands
 * @param share how much of the passages' spread is left on the map, 0 to 1
 */
record Inside(List<Token> tokens, List<Passage> passages, List<Place> places, Place question,
        double share) {

    Inside {
        tokens = List.copyOf(tokens);
        passages = List.copyOf(passages);
        places = List.copyOf(places);
    }
}
