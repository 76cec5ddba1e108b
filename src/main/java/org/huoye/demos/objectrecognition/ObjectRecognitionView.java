package org.huoye.demos.objectrecognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.BoxLayer;
import org.huoye.demokit.panel.BoxMark;
import org.huoye.demokit.panel.DataColours;
import org.huoye.demokit.panel.HeatMap;
import org.huoye.demokit.panel.PictureFigure;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.NamedClass;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** The picture with its boxes, the list of objects and the names of the whole picture. */
final class ObjectRecognitionView implements ResultView<Picture, ObjectRecognitionResult> {

    private static final Messages TEXT = Messages.beside(ObjectRecognitionView.class);
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final BoxLayer boxes = new BoxLayer(this::light);
    private final PictureFigure figure = new PictureFigure(boxes);
    private final Label objectsTitle = Controls.label(TEXT.get("view.objects"), "heading");
    private final VBox objects = new VBox();
    private final Label classesTitle = Controls.label(TEXT.get("view.classes"), "heading");
    private final VBox classes = new VBox();
    private final VBox node = new VBox(figure, objectsTitle, objects, classesTitle, classes);

    ObjectRecognitionView() {
        node.getStyleClass().addAll("result-body", "object-recognition");
        node.getStylesheets().add(Objects
                .requireNonNull(ObjectRecognitionView.class.getResource("object-recognition.css")).toExternalForm());
        objects.getStyleClass().add("rows");
        classes.getStyleClass().add("rows");
        titles(false);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node figure() {
        return figure.drawn();
    }

    @Override
    public void prepare(Picture input) {
        figure.prepare(input);
    }

    @Override
    public void showInput(Picture input) {
        figure.show(input);
        figure.setAccessibleText(TEXT.get("view.picture", input.name()));
        boxes.show(List.of(), input.sourceWidth(), input.sourceHeight());
        objects.getChildren().clear();
        classes.getChildren().clear();
        titles(false);
    }

    @Override
    public void showResult(Picture input, RunReport<ObjectRecognitionResult> report) {
        ObjectRecognitionResult result = report.result();
        figure.show(input);
        figure.setAccessibleText(TEXT.get("view.picture.found", input.name(), asText(report)));
        List<String> colours = colours(result.objects());
        List<BoxMark> marks = new ArrayList<>();
        objects.getChildren().clear();
        for (int i = 0; i < result.objects().size(); i++) {
            DetectedObject object = result.objects().get(i);
            marks.add(BoxMark.of(object.box(), object.label() + " " + ScoreBar.text(object.score()), colours.get(i)));
            ScoreBar row = new ScoreBar(object.label(), object.labelEn(), object.score());
            row.setColour(colours.get(i));
            listen(row, i);
            objects.getChildren().add(row);
        }
        boxes.show(marks, input.sourceWidth(), input.sourceHeight());
        if (result.objects().isEmpty()) {
            objects.getChildren().add(nothing(report));
        }
        classes.getChildren().setAll(result.classes().stream()
                .map(named -> new ScoreBar(named.label(), named.labelEn(), named.score())).toList());
        titles(true);
    }

    private void titles(boolean shown) {
        for (Label title : List.of(objectsTitle, classesTitle)) {
            title.setVisible(shown);
            title.setManaged(shown);
        }
    }

    private static Label nothing(RunReport<ObjectRecognitionResult> report) {
        Label sentence = Controls.label(nothingText(report), "soft");
        sentence.setWrapText(true);
        return sentence;
    }

    private static String nothingText(RunReport<ObjectRecognitionResult> report) {
        double threshold = (Double) Objects.requireNonNull(report.options().get(ObjectRecognition.THRESHOLD.id()));
        return TEXT.get("view.nothing", ScoreBar.text(threshold));
    }

    /** One colour a class, in the order the classes appear. */
    private static List<String> colours(List<DetectedObject> found) {
        Map<String, String> byClass = new LinkedHashMap<>();
        List<String> colours = new ArrayList<>();
        for (DetectedObject object : found) {
            colours.add(byClass.computeIfAbsent(object.labelEn(), name -> DataColours.at(byClass.size())));
        }
        return colours;
    }

    /** Rows can be reached by pointer, Tab and arrows; each lights its box. */
    private void listen(ScoreBar row, int index) {
        row.setFocusTraversable(true);
        row.hoverProperty().subscribe(over -> light(over ? index : focused()));
        row.focusedProperty().subscribe(on -> light(on ? index : focused()));
        row.setOnMousePressed(event -> row.requestFocus());
        row.setOnKeyPressed(event -> {
            int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            int next = index + step;
            if (step != 0 && next >= 0 && next < objects.getChildren().size()) {
                objects.getChildren().get(next).requestFocus();
                event.consume();
            }
        });
    }

    private int focused() {
        for (int i = 0; i < objects.getChildren().size(); i++) {
            if (objects.getChildren().get(i).isFocused()) {
                return i;
            }
        }
        return BoxLayer.NONE;
    }

    private void light(int index) {
        boxes.light(index);
        for (int i = 0; i < objects.getChildren().size(); i++) {
            objects.getChildren().get(i).pseudoClassStateChanged(LIT, i == index);
        }
    }

    @Override
    public List<Node> lookInside(Picture input, RunReport<ObjectRecognitionResult> report) {
        String first = report.result().classes().isEmpty() ? "" : report.result().classes().getFirst().label();
        return report.maps().stream().map(map -> HeatMap.over(input, figure, map, TEXT.get("map." + map.id()),
                TEXT.get("map." + map.id() + ".about", first))).toList();
    }

    @Override
    public String asText(RunReport<ObjectRecognitionResult> report) {
        StringBuilder text = new StringBuilder(TEXT.get("view.objects")).append('\n');
        if (report.result().objects().isEmpty()) {
            text.append(nothingText(report)).append('\n');
        }
        for (DetectedObject object : report.result().objects()) {
            List<Double> box = object.box();
            text.append(String.format(Locale.ROOT, "%s\t%s\t%.4f\t%.1f\t%.1f\t%.1f\t%.1f%n", object.label(),
                    object.labelEn(), object.score(), box.get(0), box.get(1), box.get(2), box.get(3)));
        }
        text.append(TEXT.get("view.classes")).append('\n');
        for (NamedClass named : report.result().classes()) {
            text.append(
                    String.format(Locale.ROOT, "%s\t%s\t%.4f%n", named.label(), named.labelEn(), named.score()));
        }
        return text.toString();
    }
}
