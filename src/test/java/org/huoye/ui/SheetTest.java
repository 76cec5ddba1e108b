package org.huoye.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import org.huoye.demokit.panel.FxThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SheetTest {

    private final List<String> closed = new ArrayList<>();

    @BeforeEach
    void startToolkit() throws Exception {
        FxThread.start();
    }

    private void show(Sheet sheet, String name) {
        Label content = new Label(name);
        sheet.show(content, content, () -> closed.add(name));
    }

    @Test
    void contentThatIsReplacedHearsThatItWasClosed() {
        FxThread.run(() -> {
            Sheet sheet = new Sheet();
            show(sheet, "question");
            show(sheet, "picture");
            assertEquals(List.of("question"), closed);
            sheet.close();
            sheet.close();
            assertEquals(List.of("question", "picture"), closed);
        });
    }
}
