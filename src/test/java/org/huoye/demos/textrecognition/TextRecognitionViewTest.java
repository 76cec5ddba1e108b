package org.huoye.demos.textrecognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import javafx.stage.Stage;
import org.huoye.demokit.panel.FxThread;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.demos.OddPictures;
import org.huoye.inference.trace.ValueMap;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Point;
import org.huoye.pipelines.vision.ocr.OcrLine;
import org.huoye.pipelines.vision.ocr.OcrPage;
import org.huoye.pipelines.vision.ocr.Quad;
import org.huoye.ui.Fonts;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Picture and text together: choosing, selecting, copying, and the steps of a line. */
class TextRecognitionViewTest {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final Picture PICTURE = OddPictures.filled(400, 240);
    private static final OcrLine FIRST = HandMade.line("用 CNN 画", HandMade.box(40, 20, 250, 40), "用CN-N画");
    private static final OcrLine SECOND = HandMade.line("好好学习", HandMade.box(40, 90, 200, 40), "好-好好-学习习");
    /** Stands on its head: it begins at the lower right. */
    private static final OcrLine THIRD = HandMade.line("倒着", new Quad(new Point(200, 200), new Point(100, 200),
            new Point(100, 160), new Point(200, 160)), "倒-着");
    private static final OcrPage PAGE = new OcrPage(List.of(FIRST, SECOND, THIRD), List.of());

    private TextRecognitionView view;
    private Stage stage;
    private VBox root;

    @BeforeEach
    void open() throws Exception {
        FxThread.start();
        view = FxThread.call(TextRecognitionView::new);
        root = FxThread.call(() -> new VBox(view.node()));
        stage = FxThread.call(() -> {
            Scene scene = new Scene(root, 480, 900);
            new Theme(Fonts.choose()).dress(scene, Scheme.LIGHT);
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            view.showInput(PICTURE);
            return window;
        });
    }

    @AfterEach
    void close() {
        FxThread.run(stage::close);
    }

    private void show(OcrPage page) {
        FxThread.run(() -> {
            view.showResult(PICTURE, HandMade.report(page));
            layOut();
        });
    }

    private void layOut() {
        root.applyCss();
        root.layout();
    }

    private TextArea area() {
        return (TextArea) root.lookup("#read-text");
    }

    private LineLayer layer() {
        return (LineLayer) root.lookup(".text-lines");
    }

    private List<Node> all(String selector) {
        return FxThread.call(() -> List.copyOf(root.lookupAll(selector)));
    }

    /** Numbers of the lines that are brought out in the picture. */
    private List<String> lit() {
        return all(".line-number").stream().filter(number -> number.getPseudoClassStates().contains(LIT))
                .map(number -> ((Label) number).getText()).toList();
    }

    /** Presses the mouse over a place of the picture. */
    private void click(double x, double y) {
        FxThread.run(() -> {
            double scale = layer().getWidth() / PICTURE.width();
            Point2D at = layer().localToScene(x * scale, y * scale);
            Event.fireEvent(layer(), new MouseEvent(MouseEvent.MOUSE_PRESSED, at.getX(), at.getY(), 0, 0,
                    MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, true, null));
        });
    }

    private static void press(Node node, KeyCode key) {
        FxThread.run(() -> Event.fireEvent(node,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private String copied(String button) {
        return FxThread.call(() -> {
            ((Button) root.lookup(button)).fire();
            return Clipboard.getSystemClipboard().getString();
        });
    }

    @Test
    void theTextStandsInReadingOrder() {
        show(PAGE);
        assertEquals("用 CNN 画\n好好学习\n倒着", area().getText());
        assertFalse(area().isEditable());
        assertEquals(List.of("1", "2", "3"), all(".line-number").stream().map(one -> ((Label) one).getText()).toList());
    }

    @Test
    void aLineOfThePictureMarksItsText() {
        show(PAGE);
        click(100, 110);
        assertEquals("好好学习", FxThread.call(() -> area().getSelectedText()));
        assertEquals(List.of("2"), lit());
        assertEquals("好好学习", copied("#copy-line"));
        click(350, 230);
        assertEquals("好好学习", FxThread.call(() -> area().getSelectedText()), "there is no line");
    }

    @Test
    void aLineOfTheTextIsBroughtOutInThePicture() {
        show(PAGE);
        FxThread.run(() -> area().positionCaret(area().getText().indexOf("倒")));
        assertEquals(List.of("3"), lit());
        assertEquals("用 CNN 画\n好好学习\n倒着", copied("#copy-lines"));
    }

    @Test
    void selectedCharactersAreMarkedWhereTheyAre() {
        show(PAGE);
        FxThread.run(() -> {
            area().selectRange(2, 10); // CNN 画, then 好好
            layOut();
        });
        List<Node> marks = all(".text-mark");
        assertEquals(2, marks.size(), "a mark in each line");
        double scale = FxThread.call(() -> layer().getWidth()) / PICTURE.width();
        List<Double> corners = ((Polygon) marks.getFirst()).getPoints();
        assertEquals(90 * scale, corners.get(0), 0.01);
        assertEquals(290 * scale, corners.get(2), 0.01);
        assertEquals(140 * scale, ((Polygon) marks.getLast()).getPoints().get(2), 0.01);
    }

    @Test
    void arrowKeysGoThroughTheLinesOfThePicture() {
        show(PAGE);
        assertTrue(layer().isFocusTraversable());
        press(layer(), KeyCode.DOWN);
        assertEquals(List.of("1"), lit());
        press(layer(), KeyCode.DOWN);
        assertEquals(List.of("2"), lit());
        assertTrue(layer().getAccessibleText().contains("好好学习"), layer().getAccessibleText());
        press(layer(), KeyCode.END);
        assertEquals("倒着", FxThread.call(() -> area().getSelectedText()));
    }

    @Test
    void whatALineSaysIsAlsoOverThePictureAndIsCopiedThere() {
        show(PAGE);
        Label chip = (Label) root.lookup(".line-chip");
        assertFalse(chip.isVisible());
        click(100, 110);
        FxThread.run(this::layOut);
        assertTrue(chip.isVisible());
        assertEquals("好好学习", chip.getText());
        assertTrue(FxThread.call(() -> layer().getLayoutBounds().contains(chip.getBoundsInParent())));
        FxThread.run(() -> Event.fireEvent(layer(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false)));
        assertEquals("好好学习", FxThread.call(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void whatIsOnTheScreenStaysThereWhenMoreComes() {
        FxThread.run(() -> view.showPartial(PICTURE, new OcrPage(List.of(FIRST), List.of(SECOND.quad(),
                THIRD.quad()))));
        List<Node> before = outlines();
        FxThread.run(() -> view.showPartial(PICTURE, new OcrPage(List.of(FIRST, SECOND), List.of(THIRD.quad()))));
        List<Node> now = outlines();
        assertEquals(3, now.size());
        assertEquals(2, now.stream().filter(before::contains).count(), "all but the one that was read");
    }

    private List<Node> outlines() {
        return Stream.concat(all(".text-line").stream(), all(".pending-line").stream()).toList();
    }

    @Test
    void linesComeOneByOneAndASelectionStays() {
        FxThread.run(() -> {
            view.showPartial(PICTURE, new OcrPage(List.of(), List.of(FIRST.quad(), SECOND.quad(), THIRD.quad())));
            layOut();
        });
        assertEquals(3, all(".pending-line").size());
        assertEquals(List.of("已读 0 行，共 3 行"), headings());
        FxThread.run(() -> {
            view.showPartial(PICTURE, new OcrPage(List.of(FIRST), List.of(SECOND.quad(), THIRD.quad())));
            area().selectRange(0, 5);
            view.showPartial(PICTURE, new OcrPage(List.of(FIRST, SECOND), List.of(THIRD.quad())));
            layOut();
        });
        assertEquals("用 CNN 画\n好好学习", area().getText());
        assertEquals("用 CNN", FxThread.call(() -> area().getSelectedText()));
        assertEquals(1, all(".pending-line").size());
        show(PAGE);
        assertEquals(0, all(".pending-line").size());
        assertEquals(List.of("文字（3 行）"), headings());
    }

    private List<String> headings() {
        return all(".read-text .heading").stream().map(label -> ((Label) label).getText()).toList();
    }

    @Test
    void withoutTextItSaysWhatToDo() {
        show(PAGE);
        show(new OcrPage(List.of(), List.of()));
        assertTrue(FxThread.call(() -> view.node().lookupAll(".soft").stream()
                .anyMatch(node -> node.isVisible() && node instanceof Label label
                        && label.getText().startsWith("没有找到文字"))));
        assertEquals("", area().getText());
        assertEquals(List.of(), all(".text-line"));
        assertTrue(((Button) root.lookup("#copy-lines")).isDisabled());
        assertTrue(view.asText(HandMade.report(new OcrPage(List.of(), List.of()))).startsWith("没有找到文字"));
    }

    @Test
    void theTextForTheClipboardHasNumbersToo() {
        String[] cells = view.asText(HandMade.report(PAGE)).lines().toList().get(1).split("\t");
        assertEquals("好好学习", cells[0]);
        assertEquals(10, cells.length, "text, score, four corners");
        assertEquals("240.0", cells[4]);
    }

    /** The part of 它是怎么做到的 that shows a line step by step. */
    private VBox inside(OcrPage page) {
        return FxThread.call(() -> {
            VBox shown = new VBox();
            shown.getChildren().setAll(view.lookInside(PICTURE, HandMade.report(page,
                    new ValueMap("text", 2, 2, new float[]{0, 1, 0, 0.5f}, 0, 0, 400, 240))));
            root.getChildren().setAll(view.node(), shown);
            layOut();
            return shown;
        });
    }

    private String text(Parent inside, String selector) {
        return FxThread.call(() -> ((Label) inside.lookup(selector)).getText());
    }

    @Test
    void stepsOfALineAreWalkedWithTheKeyboard() {
        show(PAGE);
        VBox inside = inside(PAGE);
        assertEquals(2, inside.getChildren().size(), "the detector's map, then the steps");
        assertTrue(text(inside, ".ctc-line .label").endsWith("用 CNN 画"));
        FxThread.run(() -> ((Button) inside.lookup("#ctc-after")).fire());
        assertTrue(text(inside, ".ctc-line .label").endsWith("好好学习"));
        Node strip = inside.lookup(".ctc-strip");
        press(strip, KeyCode.HOME);
        press(strip, KeyCode.RIGHT);
        assertTrue(text(inside, ".ctc-meaning").contains("第 2 格"), text(inside, ".ctc-meaning"));
        assertTrue(text(inside, ".ctc-meaning").contains("去掉"), text(inside, ".ctc-meaning"));
        press(strip, KeyCode.RIGHT);
        press(strip, KeyCode.RIGHT);
        assertTrue(text(inside, ".ctc-meaning").contains("合并"), text(inside, ".ctc-meaning"));
        press(strip, KeyCode.END);
        assertTrue(text(inside, ".ctc-meaning").contains("第 8 格"), text(inside, ".ctc-meaning"));
        press(strip, KeyCode.RIGHT);
        assertTrue(text(inside, ".ctc-meaning").contains("第 8 格"), "there is none after the last");
        assertEquals(2, FxThread.call(() -> inside.lookupAll(".ctc-guesses .score-bar").size()));
        assertTrue(FxThread.call(() -> inside.lookupAll(".ctc-guesses .score-bar").stream()
                .anyMatch(bar -> ((ScoreBar) bar).getAccessibleText().startsWith("习"))));
    }

    @Test
    void lookingInsideBeginsWithTheLineThatWasChosen() {
        show(PAGE);
        click(100, 110);
        VBox inside = inside(PAGE);
        assertTrue(text(inside, ".ctc-line .label").endsWith("好好学习"), text(inside, ".ctc-line .label"));
        click(100, 40);
        assertTrue(text(inside, ".ctc-line .label").endsWith("用 CNN 画"), "and follows");
    }

    @Test
    void withoutLinesThereIsOnlyTheMap() {
        OcrPage nothing = new OcrPage(List.of(), List.of());
        show(nothing);
        assertEquals(1, inside(nothing).getChildren().size());
    }
}
