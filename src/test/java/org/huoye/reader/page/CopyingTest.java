package org.huoye.reader.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is copied of a selection: its formulas as TeX. */
class CopyingTest {

    @TempDir
    Path folder;

    private TestPage page;

    @BeforeEach
    void show() throws Exception {
        page = TestPage.showing(folder, """
                # 题

                误差 $\\hat{y} - y$，平方得

                $$
                L = (\\hat{y} - y)^2
                $$

                没有公式的一段。
                """);
    }

    @AfterEach
    void close() {
        page.close();
    }

    private void select(String script) {
        page.script("getSelection().removeAllRanges();" + script);
    }

    @Test
    void formulasAreCopiedAsTheirTeX() {
        select("getSelection().selectAllChildren(document.getElementById('huoye-page'))");
        page.shortcut(KeyCode.C);
        assertEquals("copy 题\n\n误差 $\\hat{y} - y$，平方得\n\n$$L = (\\hat{y} - y)^2$$\n\n没有公式的一段。",
                page.heard.getLast());
        assertEquals("0", page.text("document.querySelectorAll('.huoye-shelf').length"));
    }

    @Test
    void aSelectionThatBeginsInAFormulaTakesTheWholeOfIt() {
        select("""
                (function () {
                  const inside = document.querySelector('math mo') || document.querySelector('math mi');
                  const range = new Range();
                  range.setStart(inside.firstChild, 0);
                  range.setEnd(document.querySelector('#huoye-page p').lastChild, 2);
                  getSelection().addRange(range);
                })()""");
        page.shortcut(KeyCode.C);
        assertTrue(page.heard.getLast().startsWith("copy $\\hat{y} - y$，"), page.heard::toString);
    }

    @Test
    void theMenuTellsTheSameText() {
        select("getSelection().selectAllChildren(document.querySelector('#huoye-page p'))");
        page.menu("[5, 5]");
        assertEquals("menu ,误差 $\\hat{y} - y$，平方得,", page.heard.getLast());
    }

    @Test
    void aSelectionWithoutFormulasIsLeftToTheEngine() {
        select("getSelection().selectAllChildren(document.querySelector('#huoye-page > p:last-of-type'))");
        page.shortcut(KeyCode.C);
        assertTrue(page.heard.isEmpty(), page.heard::toString);
    }
}
