package org.huoye.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import org.huoye.demokit.panel.FxThread;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FindBarTest {

    private final List<String> looked = new ArrayList<>();

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxThread.start();
    }

    private FindBar bar() {
        FindBar bar = new FindBar((words, backwards) -> looked.add(backwards ? "<" + words : words),
                () -> looked.add("end"));
        new Scene(bar);
        bar.open();
        return bar;
    }

    private static TextField field(FindBar bar) {
        return (TextField) bar.lookup("#find");
    }

    private static void compose(TextField field, String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        field.fireEvent(new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, 0));
    }

    @Test
    void whatAnInputMethodComposesIsNotLookedForUntilItIsCommitted() {
        FindBar bar = FxThread.call(this::bar);
        FxThread.run(() -> {
            compose(field(bar), "ping guo", "");
            field(bar).setText("ping guo"); // as the field shows what is composed
        });
        FxThread.run(() -> {
            compose(field(bar), "", "苹果");
            field(bar).setText("苹果");
        });
        FxThread.waitFor("the committed words", () -> looked.contains("苹果"));
        FxThread.run(() -> assertEquals(List.of("苹果"), looked));
    }

    @Test
    void stepGoesOnAndClosingEndsTheSearch() {
        FxThread.run(() -> {
            FindBar bar = bar();
            field(bar).setText("词");
            bar.step(false);
            bar.step(true);
            bar.close();
            bar.close();
        });
        assertEquals(List.of("词", "<词", "end"), looked);
    }
}
