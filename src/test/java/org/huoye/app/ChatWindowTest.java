package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.LiveDevices;
import org.huoye.demos.chat.Chat;
import org.huoye.reader.DemoRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The course assistant beside a book of the reader's own: a click on an answer's source goes there in the page. */
class ChatWindowTest {

    @TempDir
    Path folder;

    @Test
    void theSourceOfAnAnswerOpensInThePage() throws Exception {
        Path book = Files.createDirectories(folder.resolve("我的 书"));
        Files.writeString(book.resolve("SUMMARY.md"), "# 目录\n\n- [开头](one.md)\n- [水果](水果/fruit.md)\n");
        Files.writeString(book.resolve("one.md"), "# 开头\n\n这里什么也没有说。\n");
        Files.createDirectories(book.resolve("水果"));
        Files.writeString(book.resolve("水果/fruit.md"), "# 水果\n\n" + "一行。\n\n".repeat(60)
                + "## 苹果 什么时候熟\n\n苹果长在树上，到了秋天才成熟，红色的最甜。\n");
        try (TestWindow test = TestWindow.open(book, folder.resolve("home"), new DemoCatalog(List.of(new Chat())),
                LiveDevices.none())) {
            test.waitForPage();
            TestWindow.onFx(() -> {
                test.window.demos().open(new DemoRequest("", "chat", Map.of()));
                return true;
            });
            test.waitUntil(() -> !test.window.scene().getRoot().lookupAll(".chat-answer").isEmpty(), "a first answer");
            TestWindow.onFx(() -> {
                TextField field = (TextField) test.node("#question-input");
                field.setText("苹果什么时候成熟");
                field.fireEvent(new ActionEvent());
                return true;
            });
            test.waitUntil(() -> test.node(".chat-quote .place-link") != null, "an answer with its source");
            TestWindow.onFx(() -> {
                ((Hyperlink) test.node(".chat-quote .place-link")).fire();
                return true;
            });
            test.waitUntil(() -> Objects.requireNonNull(test.model().chapterProperty().get()).id()
                    .equals("水果/fruit.md"), "the chapter");
            test.waitForPage();
            test.waitUntil(() -> ((Number) test.script("window.scrollY")).doubleValue() > 0, "the section");
            assertTrue(TestWindow.onFx(test.window.demos()::isOpen), "the panel went away");
            assertEquals(2, TestWindow.onFx(() -> test.window.scene().getRoot().lookupAll(".chat-answer").size()));
        }
    }
}
