package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two clicks on one line of a long table of contents open that line. */
class ContentsClicksTest {

    @TempDir
    Path folder;

    @Test
    void theSecondClickHitsTheLineOfTheFirst() throws Exception {
        StringBuilder text = new StringBuilder("# 长章\n\n");
        for (int section = 1; section <= 40; section++) {
            text.append("## 第").append(section).append("节\n\n").append("这是一段正文，用来把页面撑长。\n\n".repeat(20));
        }
        Path page = Files.writeString(folder.resolve("page.md"), text.toString());
        try (TestWindow test = TestWindow.reading(page, folder.resolve("home"))) {
            ListView<?> outline = (ListView<?>) test.node("#outline");
            test.waitUntil(() -> !lines(outline).isEmpty(), "the outline");
            ListCell<?> line = TestWindow.onFx(() -> lowest(outline));
            String title = TestWindow.onFx(line::getText);
            Point2D at = TestWindow.onFx(() -> line.localToScreen(30, line.getHeight() / 2));
            for (int click = 0; click < 2; click++) {
                test.robot.clickOn(at);
                Thread.sleep(400); // the page tells where it is, the list follows
                assertEquals(title, TestWindow.onFx(() -> at(outline, at)), "after click " + (click + 1));
            }
        }
    }

    private static List<ListCell<?>> lines(ListView<?> list) {
        return list.lookupAll(".side-cell").stream().<ListCell<?>>map(cell -> (ListCell<?>) cell)
                .filter(cell -> cell.isVisible() && cell.getItem() != null).toList();
    }

    /** The last line that can be seen as a whole. */
    private static ListCell<?> lowest(ListView<?> list) {
        double end = list.localToScene(list.getLayoutBounds()).getMaxY();
        return lines(list).stream().filter(cell -> cell.localToScene(cell.getLayoutBounds()).getMaxY() <= end)
                .reduce((one, other) -> one.getIndex() > other.getIndex() ? one : other).orElseThrow();
    }

    private static String at(ListView<?> list, Point2D at) {
        return lines(list).stream().filter(cell -> cell.contains(cell.screenToLocal(at))).findFirst()
                .map(ListCell::getText).orElse("nothing");
    }
}
