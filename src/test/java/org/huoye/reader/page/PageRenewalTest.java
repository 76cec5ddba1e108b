package org.huoye.reader.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer text of the chapter in the page: what stays as it is, and what becomes of its pictures. */
class PageRenewalTest {

    private static final String CODE = "```python\n" + "x = 'a very long line' + ".repeat(20) + "''\n```\n\n";

    @TempDir
    Path folder;

    private TestPage page;

    @BeforeEach
    void openPage() throws Exception {
        draw("red.png", 40, 20, 0xFF0000);
        draw("blue.png", 40, 20, 0x0000FF);
        Files.writeString(folder.resolve("broken.png"), "no picture");
        page = TestPage.showing(folder, "# 题\n");
    }

    private void show(String markdown) throws Exception {
        page.show(markdown);
        page.waitUntilComplete();
    }

    @AfterEach
    void close() {
        page.close();
    }

    private Path draw(String name, int width, int height, int colour) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, colour);
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file.toRealPath();
    }

    /** The colour of a picture in the page, as the engine shows it. */
    private String colour(int index) {
        page.waitForScript("the picture", "document.querySelectorAll('#huoye-page img')[%d].complete".formatted(index));
        return page.text("""
                (function () {
                  const canvas = document.createElement('canvas');
                  canvas.width = 1;
                  canvas.height = 1;
                  const image = document.querySelectorAll('#huoye-page img')[%d];
                  canvas.getContext('2d').drawImage(image, 0, 0, 1, 1);
                  return Array.from(canvas.getContext('2d').getImageData(0, 0, 1, 1).data).join();
                })()""".formatted(index));
    }

    private static String text(String before, String... pictures) {
        StringBuilder markdown = new StringBuilder("# 题\n\n" + before + "\n\n");
        for (String picture : pictures) {
            markdown.append("![图](").append(picture).append(")\n\n");
        }
        return markdown.toString();
    }

    @Test
    void codeStaysWithItsScrollingAndTheSelectionInIt() throws Exception {
        show("# 题\n\n旧\n\n" + CODE + "末\n");
        page.script("""
                window.code = document.querySelector('#huoye-page pre');
                code.scrollLeft = 50;
                window.getSelection().selectAllChildren(code);""");
        page.replace("# 题\n\n新的，前面还多了一段\n\n一段\n\n" + CODE + "末\n");
        assertEquals("true", page.text("document.querySelector('#huoye-page pre') === code"));
        assertEquals(50, page.number("code.scrollLeft"));
        assertTrue(page.text("window.getSelection()").contains("a very long line"));
    }

    @Test
    void blocksThatChangePlacesAreInTheirNewOrder() throws Exception {
        show("# 题\n\n甲\n\n乙\n\n丙\n");
        page.replace("# 题\n\n丙\n\n丁\n\n甲\n");
        assertEquals("题丙丁甲", page.text("document.getElementById('huoye-page').textContent.replace(/[#\\s]/g, '')"));
    }

    @Test
    void picturesThatChangeTheirFilesAreShown() throws Exception {
        show(text("文", "red.png", "blue.png"));
        assertEquals("255,0,0,255", colour(0));
        page.replace(text("文", "blue.png", "red.png"));
        assertEquals("0,0,255,255", colour(0));
        assertEquals("255,0,0,255", colour(1));
    }

    @Test
    void pictureThatWasUnreadableIsShownWhenItIsMended() throws Exception {
        show(text("旧", "broken.png"));
        assertEquals("1", page.text("document.querySelectorAll('.missing-picture').length"));
        page.replace(text("新", "broken.png"));
        assertEquals("1", page.text("document.querySelectorAll('.missing-picture').length"));
        page.replace(text("新", "broken.png"), draw("broken.png", 40, 20, 0x00FF00));
        assertEquals("0", page.text("document.querySelectorAll('.missing-picture').length"));
        assertEquals("0,255,0,255", colour(0));
    }

    @Test
    void pictureOfAnotherSizeHasItsOwnPlace() throws Exception {
        show(text("文", "red.png"));
        page.replace(text("文", "red.png"), draw("red.png", 60, 60, 0x0000FF));
        assertEquals("0,0,255,255", colour(0));
        assertEquals(60, page.number("document.querySelector('#huoye-page img').getBoundingClientRect().width"));
        assertEquals(60, page.number("document.querySelector('#huoye-page img').getBoundingClientRect().height"));
    }

    @Test
    void savedTextReadsNoPictureAgain() throws Exception {
        show(text("旧", "red.png"));
        Path file = draw("red.png", 40, 20, 0x0000FF);
        page.replace(text("新", "red.png"));
        assertEquals("255,0,0,255", colour(0));
        page.replace(text("新", "red.png"), file);
        assertEquals("0,0,255,255", colour(0));
    }

    @Test
    void changedDarkTwinIsReadAgain() throws Exception {
        show(text("文", "red.png"));
        assertEquals("false", page.text("document.querySelector('#huoye-page img').classList.contains('twinned')"));
        page.replace(text("文", "red.png"), draw("red-dark.png", 40, 20, 0x880000));
        assertEquals("true", page.text("document.querySelector('#huoye-page img').classList.contains('twinned')"));
        assertNotEquals("", colour(0));
    }
}
