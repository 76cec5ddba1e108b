package org.huoye.assistant;

import java.util.ArrayList;
import java.util.List;

/**
 * What was said before, so that a question may leave its topic unsaid. Immutable.
 *
 * @param turns in order, the last {@value #MOST_TURNS}
 */
public record Dialogue(List<Turn> turns) {

    /** Turns that are kept. */
    public static final int MOST_TURNS = 20;

    /** Before the first question. */
    public static final Dialogue EMPTY = new Dialogue(List.of());

    public Dialogue {
        turns = List.copyOf(turns.subList(Math.max(0, turns.size() - MOST_TURNS), turns.size()));
    }

    /** This dialogue with one more question. */
    public Dialogue with(Answer answer) {
        List<Turn> more = new ArrayList<>(turns);
        more.add(new Turn(answer.question(), answer.understood(), answer.source()));
        return new Dialogue(more);
    }
}
