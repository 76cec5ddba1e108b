package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.huoye.media.Picture;
import org.huoye.media.PictureWriter;
import org.huoye.platform.Installation;
import org.huoye.ui.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/** Everything that the window can show has names for screen readers and enough contrast. */
class AccessTest {

    @TempDir
    Path folder;

    /** What is wrong, by what was open. */
    private final Map<String, List<String>> found = new TreeMap<>();

    @ParameterizedTest
    @EnumSource
    void windowPanelAndSheetsHaveNamesAndContrast(Scheme scheme) throws Exception {
        try (TestWindow test = TestWindow.reading(Installation.find().content(), folder.resolve("home"))) {
            TestWindow.onFx(() -> {
                if (test.parts.look().scheme() != scheme) {
                    test.parts.look().toggleScheme();
                }
                return true;
            });
            look(test, "window");
            test.robot.type(KeyCode.F6);
            look(test, "contents with the keyboard in it");
            press(test, KeyCode.F);
            test.waitUntil(() -> test.node("#find").getScene() != null && test.node("#find").isFocused(), "the bar");
            test.robot.write("没有这样的词");
            test.waitUntil(() -> !test.parts.reader().openingProperty().get(), "the page");
            look(test, "find");
            test.robot.type(KeyCode.ESCAPE);
            test.robot.clickOn((Node) TestWindow.onFx(() -> test.window.bar().textButton()));
            test.waitUntil(() -> test.node(".text-flyout") != null, "文字");
            look(test, "text");
            test.robot.type(KeyCode.ESCAPE);
            press(test, KeyCode.O);
            test.waitUntil(() -> test.node(".book-shelf") != null, "the books");
            look(test, "books");
            test.robot.type(KeyCode.ESCAPE);
            test.robot.write("?");
            test.waitUntil(() -> test.node(".keys-columns") != null, "the keys");
            look(test, "keys");
            test.robot.type(KeyCode.ESCAPE);
            TestWindow.onFx(() -> {
                test.model().links().follow("https://example.org/");
                return true;
            });
            test.waitUntil(() -> test.node(".address") != null, "the question");
            look(test, "outside link");
            test.robot.type(KeyCode.ESCAPE);
            TestWindow.onFx(() -> {
                test.model().links().follow("none.md");
                return true;
            });
            look(test, "dead link");
            TestWindow.onFx(() -> {
                test.model().links().follow("huoye:demo/object-recognition");
                return true;
            });
            test.waitUntil(() -> test.window.demos().isOpen(), "the panel");
            look(test, "panel");
            TestWindow.onFx(() -> {
                test.window.scene().getWindow().setWidth(1000);
                return true;
            });
            test.waitUntil(() -> test.node("#rail").getParent().isVisible(), "the rail");
            look(test, "rail");
        }
        assertEquals(Map.of(), found);
    }

    @Test
    void faintTextAndNamelessButtonsAreFound() throws Exception {
        FxToolkit.registerPrimaryStage();
        TestWindow.onFx(() -> {
            Label faint = new Label("淡");
            faint.setTextFill(Color.gray(0.6));
            Pane root = new VBox(faint, new Button());
            root.setBackground(Background.fill(Color.WHITE));
            new Scene(root);
            root.applyCss();
            root.layout();
            assertEquals(1, SeenNodes.faint(root).size());
            assertEquals(1, SeenNodes.nameless(root).size());
            return true;
        });
    }

    @Test
    void largePictureHasNames() throws Exception {
        Path book = Files.createDirectories(folder.resolve("book"));
        int[] pixels = new int[400 * 300];
        java.util.Arrays.fill(pixels, 0xFF336699);
        Files.write(book.resolve("a.png"), PictureWriter.png(new Picture(400, 300, pixels, "")));
        Files.writeString(book.resolve("a.md"), "# 图\n\n![一片蓝色](a.png)\n");
        try (TestWindow test = TestWindow.reading(book, folder.resolve("home"))) {
            test.clickInPage("img[data-picture]", 20, 20);
            test.waitUntil(() -> test.node(".zoom-pane") != null, "the picture");
            look(test, "picture");
            assertEquals("一片蓝色", TestWindow.onFx(() -> test.node(".zoom-pane").getAccessibleText()));
        }
        assertEquals(Map.of(), found);
    }

    private static void press(TestWindow test, KeyCode code) {
        test.robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
    }

    private void look(TestWindow test, String what) {
        List<String> wrong = TestWindow.onFx(() -> {
            Node root = test.window.scene().getRoot();
            root.applyCss();
            ((javafx.scene.Parent) root).layout();
            List<String> all = new ArrayList<>(SeenNodes.nameless(root));
            all.addAll(SeenNodes.faint(root));
            return all;
        });
        if (!wrong.isEmpty()) {
            found.put(what, wrong);
        }
    }
}
