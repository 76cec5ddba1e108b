package org.huoye.reader.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.huoye.demokit.panel.FxThread;
import org.huoye.ui.Scheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is being read stays where it is, whatever changes around it. */
class PagePlacesTest {

    private static final String AT_TOP = "document.elementFromPoint(innerWidth / 2, 6)";

    @TempDir
    Path folder;

    private TestPage page;

    private static String chapter(String first) {
        StringBuilder text = new StringBuilder("# 一章\n\n" + first + "\n\n");
        for (int section = 1; section <= 8; section++) {
            text.append("## 第").append(section).append("节\n\n");
            for (int i = 1; i <= 12; i++) {
                text.append("段落").append(section).append('-').append(i).append("：")
                        .append("正文一行接着一行。".repeat(12)).append("\n\n");
            }
        }
        return text.toString();
    }

    @BeforeEach
    void show() throws Exception {
        ImageIO.write(picture(Color.WHITE), "png", folder.resolve("plot.png").toFile());
        ImageIO.write(picture(Color.BLACK), "png", folder.resolve("plot-dark.png").toFile());
        ImageIO.write(picture(Color.WHITE), "png", folder.resolve("alone.png").toFile());
        page = TestPage.showing(folder, chapter("![曲线](plot.png)\n\n![独自](alone.png)"));
    }

    private static BufferedImage picture(Color ground) {
        BufferedImage image = new BufferedImage(300, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, 300, 120);
        pen.setColor(Color.RED);
        pen.fillRect(100, 40, 60, 30);
        pen.dispose();
        return image;
    }

    @AfterEach
    void close() {
        page.close();
    }

    private Locator locator() {
        return FxThread.call(() -> page.host.position().locator());
    }

    private void goTo(Locator place) {
        FxThread.run(() -> page.host.goTo(place));
    }

    @Test
    void locatorComesBackToThePixelAtTheSameWidth() {
        page.script("window.scrollTo(0, 1234)");
        Locator place = locator();
        page.script("window.scrollTo(0, 0)");
        goTo(place);
        assertEquals(1234, page.y());
        assertEquals("第1节", place.anchor());
    }

    @Test
    void locatorLeadsToTheSameParagraphAtAnotherWidthAndSize() {
        page.script("window.scrollTo(0, 3000)");
        String paragraph = page.text(AT_TOP + ".textContent").substring(0, 6);
        Locator place = locator();
        page.script("window.scrollTo(0, 0)");
        page.resize(600, 700);
        FxThread.run(() -> page.host.setTextScale(1.5));
        goTo(place);
        assertEquals(paragraph, page.text(AT_TOP + ".textContent").substring(0, 6));
    }

    @Test
    void placeFarDownALongChapterIsReachedAndStaysAtAnotherSize() throws Exception {
        page.show("# 长\n\n" + ("一句话。".repeat(50) + "\n\n").repeat(700));
        page.waitUntilComplete();
        goTo(new Locator(600, 0.5, "长"));
        FxThread.waitFor("the place", () -> page.host.position().locator().block() == 600);
        FxThread.run(() -> page.host.setTextScale(1.25));
        assertEquals(600, locator().block());
        assertTrue(page.number("document.querySelectorAll('#huoye-page p').length") >= 600);
    }

    @Test
    void pageWidthChangesAndTheTextThatIsReadStays() {
        page.script("window.scrollTo(0, 3000)");
        String paragraph = page.text(AT_TOP + ".textContent").substring(0, 6);
        FxThread.run(() -> page.host.setWidth(30));
        assertEquals(30 * 17, page.number("document.getElementById('huoye-page').offsetWidth"), 1);
        assertEquals(paragraph, page.text(AT_TOP + ".textContent").substring(0, 6));
    }

    @Test
    void newerTextKeepsTheBlocksThatAreTheSameAndThePlace() throws Exception {
        page.script("window.scrollTo(0, 3000)");
        page.script("window.before = " + AT_TOP + "; window.picture = document.querySelector('img');"
                + "window.source = window.picture.src");
        double top = page.number("before.getBoundingClientRect().top");
        page.replace(chapter("新的第一段。\n\n还有一段。\n\n![曲线](plot.png)\n\n![独自](alone.png)"));
        assertEquals("true", page.text("before.isConnected"));
        assertEquals(top, page.number("before.getBoundingClientRect().top"), 1);
        assertTrue(page.text("document.getElementById('huoye-page').innerText").contains("还有一段"));
        assertEquals("true", page.text("document.querySelector('img').src === source"));
        FxThread.run(() -> page.host.goTo("第3节"));
        assertEquals("第3节", FxThread.call(() -> page.host.position().anchor()));
    }

    @Test
    void paragraphThatIsChangedWhileItIsReadStaysInPlace() throws Exception {
        page.script("window.scrollTo(0, 3000)");
        Locator before = locator();
        String paragraph = page.text(AT_TOP + ".textContent").substring(0, 6);
        page.replace(chapter("![曲线](plot.png)\n\n![独自](alone.png)").replace(paragraph + "正文", paragraph + "改文")
                .replace(paragraph + "：正文", paragraph + "：改文"));
        assertEquals(before.block(), locator().block());
        assertEquals(paragraph, page.text(AT_TOP + ".textContent").substring(0, 6));
    }

    @Test
    void darkSchemeShowsTheTwinAndCalmsADrawingWithoutOneAndNothingMoves() {
        String light = page.text("document.querySelector('img').src");
        double height = page.number("document.documentElement.scrollHeight");
        FxThread.run(() -> page.host.setScheme(Scheme.DARK, false));
        page.waitForScript("the twin", "document.querySelector('img').classList.contains('twinned')"
                + " && document.querySelector('img').src !== '" + light + "'");
        assertEquals(height, page.number("document.documentElement.scrollHeight"));
        assertEquals("none", page.text("getComputedStyle(document.querySelectorAll('img')[0]).filter"));
        assertTrue(page.text("getComputedStyle(document.querySelectorAll('img')[1]).filter").contains("brightness"));
        FxThread.run(() -> page.host.setScheme(Scheme.LIGHT, false));
        page.waitForScript("the light one", "document.querySelector('img').src === '" + light + "'");
        assertEquals("none", page.text("getComputedStyle(document.querySelectorAll('img')[1]).filter"));
    }
}
