package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.huoye.book.Book;
import org.huoye.book.LinkTarget;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoRunner;
import org.huoye.demokit.LiveDevices;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demos.chat.Chat;
import org.huoye.demos.embeddingmap.EmbeddingMap;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.platform.Installation;
import org.huoye.platform.Settings;
import org.huoye.store.UserDatabase;
import org.huoye.ui.Fonts;
import org.huoye.ui.PictureImages;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The panels of 聊天对话 and 词向量 on the real models; pictures of them in {@code target/pictures}, to be looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextPanelsTest {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 800;

    @TempDir
    static Path home;

    private final List<URI> places = new ArrayList<>();
    private ModelStore models;
    private Book book;
    private DemoPanel panel;
    private Stage stage;

    @BeforeAll
    void openModels() throws Exception {
        FxThread.start();
        models = ShippedModels.open();
        book = Book.open(Installation.find().content());
        Files.createDirectories(Path.of("target", "pictures"));
        readTheBook();
    }

    /** The first question makes vectors of the whole book, which are kept in the cache. */
    private void readTheBook() {
        Chat chat = new Chat();
        try (var runner = new DemoRunner<>(chat, new DemoContext(models, DeviceChoice.CPU, home, Optional.of(book),
                places::add, UserDatabase.in(home)))) {
            runner.run(Request.of(chat.input().fromText("你好"), Options.defaults(chat.spec().options())),
                    RunListener.none(), new CancelToken()).join();
        }
    }

    @AfterAll
    void closeModels() {
        models.close();
    }

    @BeforeEach
    void open() {
        places.clear();
        List<Demo<?, ?>> demos = List.of(new Chat(), new EmbeddingMap());
        PanelServices services = new PanelServices(models, Installation.find().images().resolve("samples"), home,
                () -> Optional.of(book), places::add, () -> Optional.of("没有显卡。"), new TestServices(),
                LiveDevices.none(),
                Settings.in(home), UserDatabase.in(home), Platform::runLater, new TestServices().clock);
        stage = FxThread.call(Stage::new);
        panel = FxThread.call(() -> {
            DemoPanel made = new DemoPanel(new DemoCatalog(demos), services);
            Scene scene = new Scene(made.node(), WIDTH, HEIGHT);
            new Theme(Fonts.choose()).dress(scene, Scheme.LIGHT);
            stage.setScene(scene);
            stage.show();
            return made;
        });
    }

    @AfterEach
    void close() {
        FxThread.run(() -> {
            panel.close();
            stage.close();
        });
    }

    private void run(String demo, Map<String, String> settings) {
        FxThread.run(() -> panel.open(demo, settings));
        done();
    }

    private void done() {
        FxThread.waitFor("a result", () -> panel.isWhole() && panel.stateProperty().get() == PanelState.DONE);
    }

    private <T> T find(Class<T> type, String selector) {
        Node node = panel.node().lookup(selector);
        assertNotNull(node, selector);
        return type.cast(node);
    }

    private void press(String selector) {
        FxThread.run(() -> {
            find(ButtonBase.class, selector).fire();
            panel.node().applyCss(); // a page that scrolls has its content only once it is dressed
            panel.node().layout();
        });
    }

    private void ask(String question) {
        long before = turns();
        FxThread.run(() -> {
            TextField field = find(TextField.class, "#question-input");
            field.setText(question);
            field.fireEvent(new ActionEvent());
        });
        FxThread.waitFor("an answer to " + question, () -> panel.node().lookupAll(".chat-answer").size() > before
                && panel.stateProperty().get() == PanelState.DONE);
    }

    private long turns() {
        return FxThread.call(() -> panel.node().lookupAll(".chat-answer").size());
    }

    private String words(String selector) {
        return FxThread.call(() -> panel.node().lookupAll(selector).stream()
                .flatMap(node -> node instanceof Labeled labeled
                        ? List.of(labeled.getText()).stream()
                        : node.lookupAll(".label").stream().map(label -> ((Labeled) label).getText()))
                .collect(Collectors.joining("\n")));
    }

    private void key(Node node, KeyCode code, boolean shift) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    @Test
    void turnsStayAndTheNewestIsInSight() {
        run("chat", Map.of());
        ask("那怎么避免呢");
        ask("什么是学习率");
        ask("什么是卷积");
        assertEquals(4, turns());
        FxThread.run(() -> {
            Region view = find(Region.class, ".result-page .steady-scroll");
            List<Node> all = List.copyOf(panel.node().lookupAll(".chat-turn"));
            Bounds newest = view.sceneToLocal(all.getLast().localToScene(all.getLast().getLayoutBounds()));
            assertTrue(newest.getMinY() >= -1 && newest.getMinY() < view.getHeight() - 40, newest + " in " + view);
        });
        assertEquals("", FxThread.call(() -> find(TextField.class, "#question-input").getText()));
    }

    @Test
    void aClickOnTheSourceGoesToItsPlaceInTheBook() {
        run("chat", Map.of("sample", "什么是过拟合"));
        FxThread.run(() -> find(Hyperlink.class, ".chat-quote .place-link").fire());
        assertEquals(1, places.size());
        LinkTarget there = book.resolve(book.chapters().getFirst(), places.getFirst().toString());
        assertTrue(there instanceof LinkTarget.Inside inside
                && inside.chapter().id().equals("difference/amount-of-data.md")
                && !inside.anchor().isEmpty(), places + " -> " + there);
    }

    @Test
    void whatIsNotKnownIsSaidWithTheNearestPassages() {
        run("chat", Map.of("sample", "今晚吃什么"));
        assertTrue(words(".chat-unknown").startsWith("我不知道"), words(".chat-answer"));
        assertEquals(null, panel.node().lookup(".chat-quote"));
        FxThread.run(() -> find(Hyperlink.class, ".chat-elsewhere .place-link").fire());
        assertEquals(1, places.size());
    }

    @Test
    void clearingBeginsAnew() {
        run("chat", Map.of());
        press("#clear-conversation");
        assertEquals(0, turns());
        assertTrue(FxThread.call(() -> find(Label.class, "#chat-state").isVisible()));
        assertTrue(FxThread.call(() -> find(ButtonBase.class, "#clear-conversation").isDisabled()));
        ask("什么是学习率");
        assertEquals(1, turns());
    }

    @Test
    void aQuestionThatIsTooLongStaysInTheFieldWithASentence() {
        run("chat", Map.of());
        String tooLong = "问".repeat(10_000);
        FxThread.run(() -> {
            TextField field = find(TextField.class, "#question-input");
            field.setText(tooLong);
            field.fireEvent(new ActionEvent());
        });
        FxThread.waitFor("a sentence", () -> panel.node().lookup("#problem").isVisible());
        assertTrue(words("#problem").contains("500"), words("#problem"));
        assertEquals(tooLong, FxThread.call(() -> find(TextField.class, "#question-input").getText()));
        assertEquals(1, turns());
    }

    @Test
    void theInsideShowsTokensBothScoresAndAMapThatLeadsIntoTheBook() {
        run("chat", Map.of("sample", "什么是过拟合"));
        press("#tab-how");
        assertTrue(words(".token-chip").contains("[CLS]"), words(".token-chip"));
        assertTrue(words(".chat-nearest").contains("余弦") && words(".chat-nearest").contains("词面"));
        FxThread.run(() -> {
            PointMap map = find(PointMap.class, "#chat-map");
            panel.node().applyCss();
            panel.node().layout();
            map.requestFocus();
            assertTrue(map.lookedAtProperty().get() >= 0, "the keyboard looks at nothing");
            key(map, KeyCode.LEFT, false);
            key(map, KeyCode.ENTER, false);
        });
        assertEquals(1, places.size(), "nothing was opened");
        assertTrue(places.getFirst().toString().startsWith("huoye:chapter/"), places.toString());
    }

    @Test
    void twoChosenWordsShowTheirCosineAndTheFirstItsNeighbours() {
        run("embedding-map", Map.of());
        FxThread.run(() -> {
            choose("#map-first", "猫");
            choose("#map-second", "狗");
        });
        double alike = cosine();
        FxThread.run(() -> choose("#map-second", "汽车"));
        assertTrue(alike > cosine(), alike + " is not above " + cosine());
        assertEquals(5, FxThread.call(() -> panel.node().lookupAll("#map-neighbours .score-bar").size()));
        assertFalse(words("#map-neighbours").contains("猫\n"), "a word is its own neighbour");
    }

    @SuppressWarnings("unchecked")
    private void choose(String box, String word) {
        ComboBox<Integer> chooser = find(ComboBox.class, box);
        chooser.setValue(chooser.getItems().stream().filter(i -> chooser.getConverter().toString(i).equals(word))
                .findFirst().orElseThrow());
    }

    private double cosine() {
        return Double.parseDouble(words("#map-cosine").replaceAll("[^0-9.-]", ""));
    }

    @Test
    void theKeyboardChoosesBothOnTheMap() {
        run("embedding-map", Map.of());
        String before = words("#map-cosine");
        FxThread.run(() -> {
            PointMap map = find(PointMap.class, "#embedding-map");
            map.requestFocus();
            key(map, KeyCode.PAGE_DOWN, false);
            key(map, KeyCode.PAGE_DOWN, false);
            key(map, KeyCode.ENTER, false);
            key(map, KeyCode.PAGE_DOWN, false);
            key(map, KeyCode.PAGE_DOWN, false);
            key(map, KeyCode.PAGE_DOWN, false);
            key(map, KeyCode.ENTER, true);
        });
        assertFalse(before.equals(words("#map-cosine")), before);
    }

    @Test
    void theInsideFollowsWhatIsChosen() {
        run("embedding-map", Map.of());
        press("#tab-how");
        String before = words(".token-chip");
        assertTrue(before.contains("猫"), before);
        press("#tab-result");
        FxThread.run(() -> choose("#map-first", "公共汽车"));
        press("#tab-how");
        assertFalse(before.equals(words(".token-chip")), before);
        assertTrue(words(".token-chip").contains("公"), words(".token-chip"));
    }

    @Test
    void tooManyLinesAreRefusedAndKept() {
        run("embedding-map", Map.of());
        String many = "猫\n".repeat(201);
        FxThread.run(() -> find(TextInputControl.class, "#text-input").setText(many));
        FxThread.waitFor("the text", () -> panel.stateProperty().get() == PanelState.IDLE);
        press("#run");
        FxThread.waitFor("a sentence", () -> panel.node().lookup("#problem").isVisible());
        assertTrue(words("#problem").contains("201"), words("#problem"));
        assertEquals(many, FxThread.call(() -> find(TextInputControl.class, "#text-input").getText()));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 480, 800", "DARK, 480, 800", "LIGHT, 420, 552", "DARK, 420, 552"})
    void pictures(Scheme scheme, double width, double height) throws Exception {
        FxThread.run(() -> {
            new Theme(Fonts.choose()).dress(stage.getScene(), scheme);
            panel.node().setMinWidth(width);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        String name = scheme.id() + (width < WIDTH ? "-small" : "");
        run("chat", Map.of("sample", "什么是过拟合"));
        snapshot("chat-first-" + name);
        ask("那怎么避免呢");
        ask("今晚吃什么");
        snapshot("chat-" + name);
        press("#tab-how");
        snapshot("chat-how-" + name);
        scrollDown(".how-scroll");
        snapshot("chat-how-map-" + name);
        press("#clear-conversation");
        press("#tab-result");
        snapshot("chat-empty-" + name);
        run("embedding-map", Map.of());
        snapshot("map-" + name);
        scrollDown(".result-page .steady-scroll");
        snapshot("map-below-" + name);
        press("#tab-how");
        snapshot("map-how-" + name);
        scrollDown(".how-scroll");
        snapshot("map-how-below-" + name);
        for (String sample : List.of("deep-learning", "sentences", "languages")) {
            press("#tab-result");
            run("embedding-map", Map.of("sample", sample + ".txt"));
            snapshot("map-" + sample + "-" + name);
        }
    }

    private void scrollDown(String selector) {
        FxThread.run(() -> find(ScrollPane.class, selector).setVvalue(1));
    }

    private void snapshot(String name) throws Exception {
        Thread.sleep(300);
        Image image = FxThread.call(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setViewport(new Rectangle2D(0, 0, panel.node().getWidth(), panel.node().getHeight()));
            return panel.node().snapshot(parameters, null);
        });
        Files.write(Path.of("target", "pictures", "panel-" + name + ".png"), PictureImages.png(image));
    }
}
