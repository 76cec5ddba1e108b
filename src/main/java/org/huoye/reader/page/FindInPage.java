package org.huoye.reader.page;

import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the page for words, a few milliseconds with each frame, until all of the chapter was looked through. While
 * it runs the rest of a long chapter is wanted in the page. JavaFX thread only.
 */
final class FindInPage extends AnimationTimer {

    private final Supplier<@Nullable PageScript> page;
    private final ReadOnlyObjectWrapper<FindResult> found = new ReadOnlyObjectWrapper<>(FindResult.NONE);

    FindInPage(Supplier<@Nullable PageScript> page) {
        this.page = page;
    }

    ReadOnlyObjectProperty<FindResult> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Whether something is looked for. */
    boolean isOn() {
        return !found.get().query().isEmpty();
    }

    void find(String query, boolean backwards) {
        PageScript script = page.get();
        if (script != null && !query.isBlank()) {
            show(query, script.find(query, backwards));
            start();
        } else {
            end(false);
        }
    }

    /** Looks through a page whose text is another one now. */
    void again() {
        if (isOn()) {
            start();
        }
    }

    /** @param select whether the hit that was shown is left selected */
    void end(boolean select) {
        stop();
        PageScript script = page.get();
        if (script != null && isOn()) {
            script.endFind(select);
        }
        found.set(FindResult.NONE);
    }

    private void show(String query, PageScript.Finding finding) {
        found.set(new FindResult(query, finding.current(), finding.count(), finding.complete()));
        if (finding.idle()) {
            stop();
        }
    }

    @Override
    public void handle(long now) {
        PageScript script = page.get();
        if (script != null) {
            show(found.get().query(), script.findMore());
        }
    }
}
