package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.throwaway.FilmWatch;
import org.huoye.demokit.throwaway.LanesOnly;
import org.huoye.demokit.throwaway.MeanColour;
import org.huoye.jobs.Lane;
import org.huoye.media.Films;
import org.huoye.media.HostilePictures;
import org.huoye.ui.Fonts;
import org.huoye.ui.PictureImages;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real films in the panel: samples, dropped, pasted and opened ones, good ones and others. */
class FilmPanelTest {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 700;

    @TempDir
    Path folder;

    private final TestServices services = new TestServices();
    private final FilmWatch watch = new FilmWatch("red.png", "film.mp4");
    private final LanesOnly lanes = new LanesOnly(Lane::named);
    private Path own;
    private DemoPanel panel;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxThread.start();
        for (String demo : List.of("film-watch", "mean-colour")) {
            Path samples = Files.createDirectories(folder.resolve(demo));
            HostilePictures.photo(samples.resolve("red.png"), 80, 60);
            HostilePictures.photo(samples.resolve("blue.png"), 80, 60);
        }
        Films.mp4(folder.resolve("film-watch/film.mp4"), 250);
        own = Films.mp4(Files.createDirectories(folder.resolve("我的 视频")).resolve("人脸 1.mp4"), 20);
        stage = FxThread.call(Stage::new);
        PanelServices made = services.over(lanes, folder, folder, Platform::runLater);
        panel = FxThread.call(() -> {
            DemoPanel next = new DemoPanel(new DemoCatalog(List.of(watch, new MeanColour())), made);
            Scene scene = new Scene(next.node(), WIDTH, HEIGHT);
            new Theme(Fonts.choose()).dress(scene, Scheme.LIGHT);
            stage.setScene(scene);
            stage.show();
            return next;
        });
    }

    @AfterEach
    void close() throws Exception {
        FxThread.call(panel::end).get(10, TimeUnit.SECONDS);
        FxThread.run(stage::close);
        lanes.close();
    }

    private <T> T find(Class<T> type, String selector) {
        Node node = panel.node().lookup(selector);
        assertNotNull(node, selector);
        return type.cast(node);
    }

    private void show(String demo) {
        FxThread.run(() -> panel.show(demo, Map.of()));
        FxThread.waitFor("the panel", panel::isWhole);
        FxThread.waitFor("the sample", () -> !find(Button.class, "#run").isDisabled());
    }

    private Node sample(String file) {
        return panel.node().lookupAll(".sample").stream().filter(node -> node.getId().equals("sample-" + file))
                .findFirst().orElseThrow(() -> new AssertionError("no sample " + file));
    }

    private void choose(String file) {
        FxThread.waitFor("the panel", panel::isWhole);
        FxThread.run(() -> ((ButtonBase) sample(file)).fire());
    }

    private void fire(String selector) {
        FxThread.waitFor("the panel", panel::isWhole);
        FxThread.run(() -> find(ButtonBase.class, selector).fire());
    }

    private String liveText() {
        return panel.node().lookupAll("#frame-text").stream().filter(Node::isVisible)
                .filter(node -> node.getParent().isVisible()).map(node -> ((Label) node).getText())
                .collect(Collectors.joining());
    }

    private void waitForState(PanelState state) {
        FxThread.waitFor(state.name(), () -> panel.stateProperty().get() == state);
    }

    /** Puts a file on the clipboard and presses the button for it. */
    private void paste(Path file) {
        FxThread.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
        });
        fire("#paste-input");
    }

    private String problem() {
        FxThread.waitFor("a sentence", () -> find(Node.class, "#problem").isVisible());
        return FxThread.call(() -> find(Label.class, ".band-text").getText());
    }

    private static boolean isOpen(Path file) {
        Path handles = Path.of("/proc/self/fd");
        if (!Files.isDirectory(handles)) {
            return false;
        }
        try (var all = Files.list(handles)) {
            return all.anyMatch(handle -> {
                try {
                    return Files.isSameFile(handle, file);
                } catch (IOException e) {
                    return false;
                }
            });
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aPastedFilmPlaysToItsEndAndBeginsAnew() {
        show("film-watch");
        int rehearsals = watch.runs.get();
        paste(own);
        waitForState(PanelState.DONE);
        FxThread.waitFor("its last frame", () -> !liveText().isEmpty());
        assertEquals("重新开始", FxThread.call(() -> find(Labeled.class, "#run").getText()));
        assertEquals(rehearsals, watch.runs.get(), "nothing was run once on it");
        int once = watch.played.get();
        fire("#run");
        FxThread.waitFor("its frames once more", () -> watch.played.get() > once);
        waitForState(PanelState.DONE);
        FxThread.waitFor("the file to be let go of", () -> !isOpen(own)); // it is, on the demo's lane
    }

    @Test
    void anOpenedFilmPlaysAsAPastedOneDoes() {
        services.chosen = Optional.of(own);
        show("film-watch");
        fire("#open-input");
        waitForState(PanelState.DONE);
        assertTrue(FxThread.call(() -> find(Labeled.class, "#live-status").getText()).contains("完成"));
    }

    @Test
    void aSampleThatIsAFilmPlaysPausesStepsAndGoesOn() throws Exception {
        show("film-watch");
        FxThread.waitFor("its first frame in the strip",
                () -> sample("film.mp4").lookup(".image-view") instanceof ImageView view
                        && view.getImage() != null);
        choose("film.mp4");
        waitForState(PanelState.RUNNING);
        FxThread.waitFor("a frame", () -> !liveText().isEmpty());
        assertTrue(FxThread.call(() -> sample("film.mp4").getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("chosen"))));
        FxThread.waitFor("frames a second",
                () -> find(Labeled.class, "#live-status").getText().endsWith("帧/秒"));
        pictures("film-panel");
        fire("#run");
        waitForState(PanelState.IDLE);
        Thread.sleep(200); // the step under way
        int frames = frames();
        fire("#live-step");
        FxThread.waitFor("one more", () -> frames() == frames + 1);
        fire("#run");
        FxThread.waitFor("more", () -> frames() > frames + 3);
        choose("red.png");
        waitForState(PanelState.DONE);
        assertFalse(FxThread.call(() -> find(Node.class, ".live-line").isVisible()));
    }

    private int frames() {
        String text = liveText().replaceAll(".*frames=(\\d+),.*", "$1");
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    @Test
    void aCardMayAskForAFilm() {
        FxThread.run(() -> panel.open("film-watch", Map.of("sample", "film.mp4")));
        waitForState(PanelState.RUNNING);
        FxThread.waitFor("a frame", () -> frames() > 2);
        assertEquals(0, watch.runs.get());
    }

    @Test
    void aDemoThatIsOnlyShownShowsTheFirstFrameOfItsFilmAndWaits() {
        FxThread.run(() -> panel.show("film-watch", Map.of("sample", "film.mp4")));
        FxThread.waitFor("a frame", () -> frames() == 1);
        FxThread.waitFor("waiting", () -> find(Labeled.class, "#run").getText().equals("继续"));
        assertEquals(PanelState.IDLE, panel.stateProperty().get());
    }

    @Test
    void turningThePageOrClosingThePanelLetsGoOfTheFilm() {
        Path film = folder.resolve("film-watch/film.mp4");
        show("film-watch");
        choose("film.mp4");
        FxThread.waitFor("a frame", () -> frames() > 2);
        FxThread.run(() -> panel.pageTurned());
        FxThread.waitFor("the file to be let go of", () -> !isOpen(film));
        int seen = FxThread.call(this::frames);
        fire("#run");
        FxThread.waitFor("going on", () -> frames() > seen);
        FxThread.run(() -> panel.close());
        FxThread.waitFor("the file to be let go of", () -> !isOpen(film));
    }

    @Test
    void aFileThatIsNoFilmIsOneSentenceAndAnotherFileIsOffered() throws Exception {
        show("film-watch");
        paste(Files.writeString(folder.resolve("text.mp4"), "no film at all"));
        assertEquals("这个文件不是能读的视频，请选择 MP4、MOV、WebM、MKV 或 AVI 文件。", problem());
        paste(Films.soundOnly(folder.resolve("song.mkv")));
        FxThread.waitFor("the sentence", () -> find(Label.class, ".band-text").getText().contains("没有画面"));
        services.chosen = Optional.of(own);
        FxThread.run(() -> panel.node().lookupAll("#problem .button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals("换一个文件")).findFirst().orElseThrow().fire());
        waitForState(PanelState.DONE);
        assertFalse(FxThread.call(() -> find(Node.class, "#problem").isVisible()));
    }

    @Test
    void aDemoOnPicturesAloneSaysThatItTakesNoFilms() {
        show("mean-colour");
        paste(own);
        assertEquals("这是一段视频，这个示例只用图片，请换一张图片。", problem());
    }

    private void pictures(String name) throws Exception {
        for (Scheme scheme : Scheme.values()) {
            Image image = FxThread.call(() -> {
                new Theme(Fonts.choose()).dress(stage.getScene(), scheme);
                SnapshotParameters parameters = new SnapshotParameters();
                parameters.setTransform(Transform.scale(2, 2));
                return panel.node().snapshot(parameters, null);
            });
            Files.write(Files.createDirectories(Path.of("target", "pictures"))
                    .resolve(name + "-" + scheme.id() + "@2.png"), PictureImages.png(image));
        }
    }
}
