package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.huoye.demokit.panel.PanelState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards in the page and the panel beside it. */
class DemoCardTest {

    @TempDir
    Path folder;

    private TestWindow test;

    @BeforeEach
    void openPageWithCards() throws Exception {
        Path page = Files.writeString(folder.resolve("page.md"), """
                # 示例

                ```demo object-recognition
                sample: cat.png
                ```

                ```demo no-such-demo
                ```
                """);
        test = TestWindow.reading(page, folder.resolve("home"));
    }

    @AfterEach
    void closeWindow() {
        test.close();
    }

    private String card(String what) {
        return String.valueOf(test.script("document.querySelectorAll('.demo-card')" + what));
    }

    @Test
    void cardSaysWhatWillRun() {
        String text = card("[0].innerText");
        assertTrue(text.contains("运行示例：物体识别"), text);
        assertTrue(text.contains("CenterNet"), text);
        assertTrue(text.contains("离线"), text);
        assertTrue(card("[0].querySelector('button').getAttribute('aria-label')").contains("物体识别"));
    }

    @Test
    void unknownDemoIsACalmLineWithoutAButton() {
        assertEquals("null", card("[1].querySelector('button')"));
        assertTrue(card("[1].innerText").contains("no-such-demo"));
    }

    @Test
    void clickOnTheCardRunsTheDemoAndTheCardKeepsItsResult() throws Exception {
        test.clickInPage(".demo-card.known", 200, 30);
        test.waitUntil(() -> test.window.demos().isOpen(), "the panel");
        test.waitUntil(() -> test.window.demos().state() == PanelState.DONE, "the result");
        test.waitUntil(() -> !card("[0].querySelector('img')").equals("null"), "the result on the card");
        assertEquals("idle", card("[0].dataset.state"));
    }

    @Test
    void theCardKeepsItsResultWhenThePageIsTurnedAndBack() throws Exception {
        test.close();
        Path book = Files.createDirectories(folder.resolve("book"));
        Files.writeString(book.resolve("SUMMARY.md"), "# 目录\n\n- [一](one.md)\n- [二](two.md)\n");
        Files.writeString(book.resolve("one.md"), "# 一\n\n```demo object-recognition\nsample: cat.png\n```\n");
        Files.writeString(book.resolve("two.md"), "# 二\n\n```demo object-recognition\nsample: cat.png\n```\n");
        test = TestWindow.reading(book, folder.resolve("again"));
        test.clickInPage(".demo-card.known", 200, 30);
        test.waitUntil(() -> test.window.demos().hasResult(), "the result");
        turn(true);
        assertEquals("null", card("[0].querySelector('img')"), "the other page's card has not run");
        turn(false);
        test.waitUntil(() -> !card("[0].querySelector('img')").equals("null"), "the result on the card");
        assertEquals("idle", card("[0].dataset.state"));
    }

    @Test
    void aCardThatIsWrittenBeforeAnotherDoesNotInheritItsResult() throws Exception {
        test.clickInPage(".demo-card.known", 200, 30);
        test.waitUntil(() -> !card("[0].querySelector('img')").equals("null"), "the result on the card");
        var before = TestWindow.onFx(() -> test.model().pageProperty().get());
        Files.writeString(folder.resolve("page.md"), """
                # 示例

                ```demo object-recognition
                sample: coffee.png
                ```

                ```demo object-recognition
                sample: cat.png
                ```
                """);
        test.waitUntil(() -> test.model().pageProperty().get() != before, "the newer text");
        test.waitForPage();
        assertEquals("null", card("[0].querySelector('img')"), "a demo that has not run");
        assertEquals("undefined", card("[0].dataset.state"));
    }

    private void turn(boolean forward) throws Exception {
        var before = TestWindow.onFx(() -> test.model().pageProperty().get());
        TestWindow.onFx(() -> {
            if (forward) {
                test.model().goNext();
            } else {
                test.model().goPrevious();
            }
            return true;
        });
        test.waitUntil(() -> test.model().pageProperty().get() != before, "the other page");
        test.waitForPage();
    }

    @Test
    void enterOnTheCardsButtonRunsTheDemo() throws Exception {
        test.script("document.querySelector('.demo-run').focus()");
        test.robot.type(KeyCode.ENTER);
        test.waitUntil(() -> test.window.demos().isOpen(), "the panel");
    }

    @Test
    void closingThePanelGivesThePageItsRoomBack() throws Exception {
        TestWindow.onFx(() -> {
            test.window.demos().hide();
            return true;
        });
        test.waitUntil(() -> !test.window.demos().isOpen(), "no panel");
        double wide = TestWindow.onFx(() -> test.web().getWidth());
        TestWindow.onFx(() -> {
            test.model().links().startDemo(card("[0].id"));
            return true;
        });
        test.waitUntil(() -> test.window.demos().isOpen(), "the panel");
        test.waitUntil(() -> test.web().getWidth() < wide, "the panel to take its room");
        test.waitUntil(() -> !test.window.demos().state().isBusy(), "the end of the run");
        TestWindow.onFx(() -> {
            test.window.demos().hide();
            return true;
        });
        test.waitUntil(() -> test.web().getWidth() == wide, "the page to widen");
        assertFalse(test.window.demos().isOpen());
    }

    @Test
    void theBarThatLooksForWordsIsNotBehindAPanelOverThePage() throws Exception {
        TestWindow.onFx(() -> {
            test.stage.setWidth(960);
            test.stage.setHeight(600);
            test.model().links().startDemo(card("[0].id"));
            return true;
        });
        test.waitUntil(() -> test.node(".over-page") != null, "the panel over the page");
        test.waitUntil(() -> test.window.scene().getWidth() == 960, "the small window");
        TestWindow.onFx(() -> {
            test.window.reader().openFind();
            return true;
        });
        test.waitUntil(() -> test.node("#find").isFocused(), "the bar");
        test.waitUntil(() -> edge(".find-bar", true) <= edge(".over-page", false), "the bar beside the panel");
        assertTrue(TestWindow.onFx(() -> edge(".find-bar", false) >= edge(".reader-view", false)));
    }

    /** Where a part of the window begins or ends, from the window's left. */
    private double edge(String selector, boolean right) {
        var box = test.node(selector).localToScene(test.node(selector).getLayoutBounds());
        return right ? box.getMaxX() : box.getMinX();
    }
}
