package org.huoye.reader.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.huoye.book.Book;
import org.huoye.demokit.panel.FxThread;
import org.huoye.jobs.Lane;
import org.huoye.markdown.ChapterRenderer;
import org.huoye.markdown.RenderedChapter;
import org.huoye.media.PictureReader;
import org.huoye.media.PictureSize;
import org.huoye.ui.Fonts;
import org.huoye.ui.Scheme;

/** A page in a window of its own, showing Markdown files, with what it told its listener. Close it after each test. */
final class TestPage implements AutoCloseable {

    /** What the page asked for. */
    final List<String> heard = new ArrayList<>();

    final PageHost host;
    private final Path folder;
    private final Stage stage;
    private final Lane lane = Lane.named("pictures");

    private TestPage(Path folder, double width, double height) throws Exception {
        this.folder = folder;
        FxThread.start();
        Object[] made = FxThread.call(() -> {
            PageHost page = new PageHost(Fonts.choose(), Scheme.LIGHT, folder.resolve("scratch"), lane, new Ear());
            Stage window = new Stage();
            window.setScene(new Scene(page.node(), width, height));
            window.show();
            return new Object[]{page, window};
        });
        host = (PageHost) made[0];
        stage = (Stage) made[1];
    }

    /** Shows a text in a window of a usual size. */
    static TestPage showing(Path folder, String markdown) throws Exception {
        TestPage page = new TestPage(folder, 900, 700);
        page.show(markdown);
        page.waitUntilComplete();
        return page;
    }

    void show(String markdown) throws Exception {
        PageContent content = content(markdown);
        FxThread.run(() -> host.show(content));
    }

    /** Shows a newer text of the same chapter. */
    void replace(String markdown, Path... changed) throws Exception {
        PageContent content = content(markdown);
        FxThread.run(() -> host.replace(content, Set.of(changed)));
        waitUntilComplete();
    }

    PageContent content(String markdown) throws Exception {
        Path file = Files.writeString(folder.resolve("page.md"), markdown);
        Book book = Book.open(file);
        RenderedChapter chapter = new ChapterRenderer().render(book, book.chapters().getFirst());
        Map<String, PictureSize> sizes = new HashMap<>();
        for (var picture : chapter.pictures().entrySet()) {
            try {
                sizes.put(picture.getKey(), PictureReader.size(picture.getValue().file()));
            } catch (IOException e) {
                sizes.remove(picture.getKey()); // as in the window: the page says so where the picture should be
            }
        }
        return new PageContent(chapter, sizes, Map.of(), "", "", "", "", "", Locator.TOP);
    }

    void waitUntilComplete() {
        FxThread.waitFor("the page", () -> host.completeProperty().get());
    }

    /** Waits until a script, which only a test may run, says true. */
    void waitForScript(String what, String condition) {
        FxThread.waitFor(what, () -> Boolean.TRUE.equals(web().getEngine().executeScript(condition)));
    }

    Object script(String script) {
        return FxThread.call(() -> web().getEngine().executeScript(script));
    }

    String text(String script) {
        return String.valueOf(script("String(" + script + ")"));
    }

    double number(String script) {
        return ((Number) script("Number(" + script + ")")).doubleValue();
    }

    double y() {
        return FxThread.call(() -> host.position().y());
    }

    void resize(double width, double height) {
        FxThread.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        waitForScript("the new width", "Math.abs(innerWidth - " + width + ") < 40");
        // the page is told of its new width with the frame after that
        script("window.settled = false;"
                + "requestAnimationFrame(() => requestAnimationFrame(() => { window.settled = true; }))");
        waitForScript("two frames", "window.settled");
    }

    void find(String query) {
        FxThread.run(() -> host.find(query, false));
    }

    void findBackwards(String query) {
        FxThread.run(() -> host.find(query, true));
    }

    FindResult found() {
        FxThread.waitFor("the search", () -> host.foundProperty().get().complete());
        return FxThread.call(() -> host.foundProperty().get());
    }

    /** The marked texts of a kind as the engine has them, joined by bars. */
    String marked(String kind) {
        return text("Array.from(CSS.highlights.get('" + kind + "') || []).map(String).join('|')");
    }

    void type(KeyCode key) {
        type(key, false);
    }

    void type(KeyCode key, boolean shift) {
        String character = key == KeyCode.ENTER ? "\r" : key == KeyCode.SPACE ? " " : key == KeyCode.TAB ? "\t" : "";
        FxThread.run(() -> {
            host.focus();
            Event.fireEvent(web(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", character, key, shift, false, false, false));
            if (!character.isEmpty()) {
                Event.fireEvent(web(), new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, shift, false,
                        false, false));
            }
            Event.fireEvent(web(),
                    new KeyEvent(KeyEvent.KEY_RELEASED, "", character, key, shift, false, false, false));
        });
    }

    /** Presses a key with the shortcut key: Ctrl, on a Mac Command. */
    void shortcut(KeyCode key) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        FxThread.run(() -> {
            host.focus();
            Event.fireEvent(web(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, !mac, false, mac));
        });
    }

    /** Moves the pointer to a place that a script names as {@code [x, y]}. */
    void point(String place) {
        at(place, at -> mouse(MouseEvent.MOUSE_MOVED, at, MouseButton.NONE));
    }

    void click(String place) {
        at(place, at -> {
            mouse(MouseEvent.MOUSE_MOVED, at, MouseButton.NONE);
            mouse(MouseEvent.MOUSE_PRESSED, at, MouseButton.PRIMARY);
            mouse(MouseEvent.MOUSE_RELEASED, at, MouseButton.PRIMARY);
            mouse(MouseEvent.MOUSE_CLICKED, at, MouseButton.PRIMARY);
        });
    }

    void menu(String place) {
        at(place, at -> {
            Point2D screen = web().localToScreen(at);
            Event.fireEvent(web(), new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, at.getX(), at.getY(),
                    screen.getX(), screen.getY(), false, null));
        });
    }

    /** Script for the middle of an element. */
    static String middle(String selector) {
        return """
                (function () {
                  const box = document.querySelector("%s").getBoundingClientRect();
                  return [box.left + box.width / 2, box.top + box.height / 2];
                })()""".formatted(selector);
    }

    private void at(String place, Consumer<Point2D> action) {
        double x = number(place + "[0]");
        double y = number(place + "[1]");
        FxThread.run(() -> action.accept(new Point2D(x, y)));
    }

    private void mouse(EventType<MouseEvent> type, Point2D at, MouseButton button) {
        Point2D screen = web().localToScreen(at);
        Point2D scene = web().localToScene(at);
        Event.fireEvent(web(), new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), button,
                button == MouseButton.NONE ? 0 : 1, false, false, false, false, type == MouseEvent.MOUSE_PRESSED,
                false, false, true, false, true, null));
    }

    WebView web() {
        return (WebView) host.node().lookup("WebView");
    }

    @Override
    public void close() {
        FxThread.run(() -> {
            host.close();
            stage.close();
        });
        lane.close();
    }

    private final class Ear implements PageListener {
        @Override
        public void link(String href) {
            heard.add("link " + href);
        }

        @Override
        public void deadLink(String why) {
            heard.add("dead " + why);
        }

        @Override
        public void picture(String id) {
            heard.add("picture " + id);
        }

        @Override
        public void demo(String elementId) {
            heard.add("demo " + elementId);
        }

        @Override
        public void turn(Turn turn) {
            heard.add("turn " + turn);
        }

        @Override
        public void moved(PagePosition position) {
            // asked for where it matters
        }

        @Override
        public void missing(String anchor) {
            heard.add("missing " + anchor);
        }

        @Override
        public void menu(MenuRequest request) {
            heard.add("menu " + request.picture() + "," + request.selected() + "," + request.link());
        }

        @Override
        public void copy(String text) {
            heard.add("copy " + text);
        }

        @Override
        public void copyLink(String anchor) {
            heard.add("copy link " + anchor);
        }
    }
}
