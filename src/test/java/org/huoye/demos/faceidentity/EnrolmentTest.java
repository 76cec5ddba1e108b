package org.huoye.demos.faceidentity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.huoye.demokit.Annex;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoRunner;
import org.huoye.demokit.LiveDevices;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.DemoPanel;
import org.huoye.demokit.panel.FxThread;
import org.huoye.demokit.panel.PanelServices;
import org.huoye.demokit.panel.PanelState;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;
import org.huoye.platform.Installation;
import org.huoye.platform.Settings;
import org.huoye.platform.UserFolders;
import org.huoye.store.UserDatabase;
import org.huoye.ui.Fonts;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enrolling, knowing again and deleting in the panel, as a reader does it. */
class EnrolmentTest {

    private static final String NAME = "很特别的名字";

    @TempDir
    Path home;

    private final ModelStore models = ShippedModels.open();
    private UserDatabase store;
    private DemoPanel panel;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxThread.start();
        store = UserDatabase.in(home);
        PanelServices services = PanelServices.of(models, Installation.find(), new UserFolders(home, home),
                Settings.in(home), store, LiveDevices.none(), Optional::empty, uri -> {
                });
        stage = FxThread.call(Stage::new);
        panel = FxThread.call(() -> {
            DemoPanel made = new DemoPanel(new DemoCatalog(List.of(new FaceIdentity())), services);
            Scene scene = new Scene(made.node(), 480, 790);
            new Theme(Fonts.choose()).dress(scene, Scheme.LIGHT);
            stage.setScene(scene);
            stage.show();
            made.open("face-identity", Map.of());
            return made;
        });
        FxThread.waitFor("the first result", () -> panel.stateProperty().get() == PanelState.DONE
                && panel.node().lookup("#enrol") != null);
    }

    @AfterEach
    void close() throws Exception {
        FxThread.call(panel::end).get(10, TimeUnit.SECONDS);
        FxThread.run(stage::close);
        models.close();
        store.close();
    }

    private <T extends Node> T find(Class<T> type, String selector) {
        return type.cast(panel.node().lookup(selector));
    }

    private void fire(String selector) {
        FxThread.run(() -> find(Button.class, selector).fire());
    }

    private boolean says(String text) {
        return panel.node().lookupAll(".label").stream().map(Label.class::cast)
                .anyMatch(label -> label.getText().contains(text));
    }

    private boolean canEnrol() {
        return FxThread.call(() -> !find(Button.class, "#enrol").isDisabled());
    }

    private void enrol(String name) {
        FxThread.run(() -> {
            find(TextField.class, "#enrol-name").setText(name);
            find(CheckBox.class, "#enrol-consent").setSelected(true);
        });
        fire("#enrol");
        FxThread.waitFor("the row", () -> find(Node.class, "#enrolled").lookupAll(".person").size() > 0);
    }

    private boolean isInAFile(String text) throws Exception {
        String needle = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(needle)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void nobodyIsEnrolledWithoutANameAndConsent() {
        assertFalse(canEnrol());
        FxThread.run(() -> find(TextField.class, "#enrol-name").setText(NAME));
        assertFalse(canEnrol(), "without consent");
        FxThread.run(() -> find(CheckBox.class, "#enrol-consent").setSelected(true));
        assertTrue(canEnrol());
        FxThread.run(() -> find(TextField.class, "#enrol-name").setText("  "));
        assertFalse(canEnrol(), "without a name");
    }

    @Test
    void whoWasEnrolledIsKnownAgainAndGoneAfterOneClick() throws Exception {
        enrol(NAME);
        assertTrue(isInAFile(NAME));
        assertFalse(FxThread.call(() -> find(CheckBox.class, "#enrol-consent").isSelected()),
                "the next person would not be asked");
        assertTrue(new EnrolledFaces(store).all().getFirst().picture().isEmpty(), "a picture nobody agreed to");

        fire("#swap-inputs"); // the other photo of her is in question
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        fire("#remove-2");
        FxThread.waitFor("that she is known", () -> says("认出来了：" + NAME) && says("是登记过的人"));

        fire("#copy-text");
        FxThread.waitFor("a copy", () -> Clipboard.getSystemClipboard().hasString());
        String copied = FxThread.call(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.contains("相似度"), copied);
        assertFalse(copied.contains(NAME), copied);

        long id = new EnrolledFaces(store).all().getFirst().id();
        fire("#enrol-delete-" + id);
        FxThread.waitFor("that nobody is left", () -> says("还没有人登记") && says("还没有可以比的"));
        assertEquals(List.of(), new EnrolledFaces(store).all());
        assertFalse(isInAFile(NAME));
    }

    @Test
    void theFormSaysWhoseFaceAndWhatIsKept() {
        assertTrue(FxThread.call(() -> says("登记“要认的人”那张图片里的脸")));
        assertTrue(FxThread.call(() -> says("名字和这张脸的 1024 个数") && says("再存一张小图")),
                "a picture is kept too if it is ticked");
    }

    @Test
    void aSecondClickFindsTheSecondPictureGone() {
        FxThread.run(() -> {
            Button remove = find(Button.class, "#remove-2");
            Button swap = find(Button.class, "#swap-inputs");
            remove.fire();
            remove.fire();
            swap.fire();
        });
        FxThread.waitFor("a result on one picture", () -> says("还没有可以比的"));
    }

    /** Everything that a node and what is in it say, also to a screen reader. */
    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        Stream.of(node.getAccessibleText(), node.getAccessibleHelp(), node.getAccessibleRoleDescription(),
                node instanceof Labeled labeled ? labeled.getText() : null, node instanceof Text text
                        ? text.getText()
                        : null)
                .filter(Objects::nonNull).forEach(each -> words.append(each).append('\n'));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.append(words(child)));
        }
        return words.toString();
    }

    /** A run of one picture against those who are enrolled. */
    private RunReport<FaceIdentityResult> alone(Picture picture) {
        try (var runner = new DemoRunner<>(new FaceIdentity(),
                new DemoContext(models, DeviceChoice.CPU, home, Optional.empty(), uri -> {
                }, store))) {
            return runner.run(Request.of(new FacePair(picture, Optional.empty()),
                    Options.defaults(new FaceIdentity().spec().options())), RunListener.none(), new CancelToken())
                    .join();
        }
    }

    @Test
    void aReportPictureHoldsNothingOfThoseWhoWereEnrolled() throws Exception {
        enrol(NAME);
        FacePair alone = new FacePair(Identifying.sample("astronaut.jpg"), Optional.empty());
        RunReport<FaceIdentityResult> report = alone(alone.first());
        assertEquals(NAME, report.result().seen().matches().getFirst().name(), "there is nothing to hide");
        FxThread.run(() -> {
            FaceIdentityView view = new FaceIdentityView(); // filled as a report picture fills its own
            view.prepare(alone);
            view.showInput(alone);
            view.showResult(alone, report);
            assertTrue(words(view.node()).contains("是登记过的人"), words(view.node()));
            assertFalse(words(view.node()).contains(NAME), words(view.node()));
            assertFalse(view.asText(report).contains(NAME));
        });
    }

    /** As when somebody is deleted while a run is under way that still finds them. */
    @Test
    void whoWasDeletedMeanwhileIsNotNamed() throws Exception {
        enrol(NAME);
        RunReport<FaceIdentityResult> report = alone(Identifying.sample("astronaut.jpg"));
        new EnrolledFaces(store).clear();
        List<String> said = FxThread.call(() -> {
            Enrolment enrolment = new Enrolment(new Annex.Host() {
                @Override
                public UserDatabase store() {
                    return store;
                }

                @Override
                public <T> void work(Callable<T> work, Consumer<T> then) {
                    try {
                        then.accept(work.call());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }

                @Override
                public void runAgain() {
                    throw new AssertionError("nobody asked");
                }
            });
            enrolment.show(report);
            return List.of(words(enrolment.node()));
        });
        assertFalse(said.getFirst().contains(NAME), said::toString);
    }

    @Test
    void aDamagedDatabaseIsOneSentenceAndTheNextTryWorks() throws Exception {
        enrol(NAME);
        FxThread.run(panel::close);
        store.close();
        Files.writeString(home.resolve("user.db"), "坏".repeat(5000));
        Files.deleteIfExists(home.resolve("user.db-wal"));
        store = UserDatabase.in(home);
        PanelServices services = PanelServices.of(models, Installation.find(), new UserFolders(home, home),
                Settings.in(home), store, LiveDevices.none(), Optional::empty, uri -> {
                });
        panel = FxThread.call(() -> {
            DemoPanel made = new DemoPanel(new DemoCatalog(List.of(new FaceIdentity())), services);
            stage.getScene().setRoot(made.node());
            made.open("face-identity", Map.of());
            return made;
        });
        FxThread.waitFor("the sentence", () -> says("你的数据文件读不出来"));
        FxThread.waitFor("a result", () -> panel.stateProperty().get() == PanelState.DONE);
        String aside = store.setAside().getFirst().getFileName().toString();
        FxThread.waitFor("the old file by its name", () -> says("旧的数据文件 " + aside));
        enrol("新的人");
        assertEquals(1, new EnrolledFaces(store).all().size());
    }
}
