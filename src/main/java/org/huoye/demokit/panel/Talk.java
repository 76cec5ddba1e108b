package org.huoye.demokit.panel;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.huoye.demokit.Conversation;
import org.huoye.demokit.Demo;
import org.jspecify.annotations.Nullable;

/**
 * The turns of an open demo: what is typed and not said yet, and how what is said joins what was said before. For a demo
 * that is no conversation every input stands for itself. Called on the thread of the user interface.
 *
 * @param <I> input
 * @param <R> result
 */
final class Talk<I, R extends Record> {

    private final @Nullable Conversation<I, R> conversation;
    private final StringProperty draft = new SimpleStringProperty("");

    Talk(Demo<I, R> demo) {
        conversation = demo.conversation().orElse(null);
    }

    /** Whether the demo is a conversation. */
    boolean isThere() {
        return conversation != null;
    }

    /** What is typed and not said yet; always empty if there is no conversation. */
    StringProperty draftProperty() {
        return draft;
    }

    /** Puts a text into the field, which has one line. */
    void write(String text) {
        draft.set(text.replaceAll("[\\p{Cc}\\s]+", " ").strip());
    }

    /** Whether something is typed that can be said. */
    boolean hasDraft() {
        return !draft.get().isBlank();
    }

    /** Whether an input has something to run on. */
    boolean isFull(I input) {
        return conversation == null ? !(input instanceof String text && text.isBlank()) : conversation.asks(input);
    }

    /**
     * A new input, with what was said before.
     *
     * @param before the input until now, if there was one
     * @param outcome what came of it, if a run on it succeeded
     */
    Given<I> joined(@Nullable Given<I> before, @Nullable Outcome<I, R> outcome, Given<I> next) {
        if (conversation == null || before == null) {
            return next;
        }
        R answered = outcome == null ? null : outcome.report().result();
        return new Given<>(conversation.goOn(before.value(), answered, next.value()), next.name(), next.sample());
    }
}
