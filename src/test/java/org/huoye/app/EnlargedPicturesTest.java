package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.huoye.reader.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the page, opened large over the window. */
class EnlargedPicturesTest {

    @TempDir
    Path folder;

    private TestWindow test;

    @BeforeEach
    void openPage() throws Exception {
        Files.writeString(folder.resolve("drawn.svg"), "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>"
                + "<rect width='40' height='20' fill='#008000'/></svg>");
        Files.writeString(folder.resolve("broken.png"), "no picture");
        draw("photo.png", 0x0000FF);
        Files.writeString(folder.resolve("photo-dark.png"), "no picture");
        Path page = Files.writeString(folder.resolve("page.md"), """
                # 图

                ![画的](drawn.svg)

                ![坏的](broken.png)

                ![照的](photo.png)
                """);
        test = TestWindow.reading(page, folder.resolve("home"));
    }

    @AfterEach
    void closeWindow() {
        test.close();
    }

    private void draw(String name, int colour) throws Exception {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40 * 20; i++) {
            image.setRGB(i % 40, i / 40, colour);
        }
        ImageIO.write(image, "png", folder.resolve(name).toFile());
    }

    private void enlarge(int index) {
        TestWindow.onFx(() -> {
            var pictures = Objects.requireNonNull(test.model().pageProperty().get()).chapter().pictures();
            test.model().links().showPicture(pictures.keySet().stream().skip(index).findFirst().orElseThrow());
            return true;
        });
    }

    private @Nullable Image shown() {
        return test.node(".picture-sheet .image-view") instanceof ImageView view ? view.getImage() : null;
    }

    private double width() {
        return TestWindow.onFx(() -> Objects.requireNonNull(shown()).getWidth());
    }

    private void waitForColour(Color colour) throws Exception {
        test.waitUntil(() -> {
            Image image = shown();
            return image != null && image.getPixelReader()
                    .getColor((int) image.getWidth() / 2, (int) image.getHeight() / 2).equals(colour);
        }, "a picture in " + colour);
    }

    @Test
    void drawingIsEnlargedSharply() throws Exception {
        enlarge(0);
        waitForColour(Color.web("#008000"));
        assertTrue(width() > 1000);
    }

    @Test
    void turningToADamagedPictureSaysWhyAndGoesOn() throws Exception {
        enlarge(0);
        waitForColour(Color.web("#008000"));
        test.robot.type(KeyCode.PAGE_DOWN);
        test.waitUntil(() -> test.node(".picture-sheet") != null && shown() == null, "no picture");
        assertFalse(test.robot.lookup("2 / 3").queryAll().isEmpty());
        assertNull(test.model().noticeProperty().get());
        test.robot.type(KeyCode.PAGE_DOWN);
        waitForColour(Color.BLUE);
    }

    @Test
    void damagedPictureOpensNothingAndSaysWhy() throws Exception {
        enlarge(1);
        test.waitUntil(() -> test.model().noticeProperty().get() instanceof Notice.Failed, "the sentence");
        assertNull(test.node(".picture-sheet"));
        assertNull(test.model().links().pictureProperty().get());
    }

    @Test
    void pictureThatTookItsTimeDoesNotReplaceAQuestion() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        var unused = test.parts.pictures().submit(() -> {
            busy.await();
            return "done";
        });
        enlarge(2);
        TestWindow.onFx(() -> {
            test.model().links().follow("https://example.org/");
            return true;
        });
        busy.countDown();
        test.waitUntil(() -> test.model().links().pictureProperty().get() == null, "the picture to be given up");
        assertNull(test.node(".picture-sheet"));
        assertFalse(test.robot.lookup("在浏览器中打开").queryAll().isEmpty());
        test.robot.type(KeyCode.ESCAPE);
        test.waitUntil(() -> test.model().links().outsideProperty().get() == null, "the answer");
    }

    @Test
    void pictureWithADamagedDarkTwinIsShownAsInThePage() throws Exception {
        TestWindow.onFx(() -> {
            test.parts.look().toggleScheme();
            return true;
        });
        enlarge(2);
        waitForColour(Color.BLUE);
        assertEquals(40, width());
    }
}
