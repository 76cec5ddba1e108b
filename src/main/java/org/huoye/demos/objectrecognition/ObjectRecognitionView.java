package org.huoye.demos.objectrecognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.BoxMark;
import org.huoye.demokit.panel.DataColours;
import org.huoye.demokit.panel.FoundBoxes;
import org.huoye.demokit.panel.FoundBoxes.Found;
import org.huoye.demokit.panel.HeatMap;
import org.huoye.demokit.panel.PictureColumn;
import org.huoye.demokit.panel.PictureFigure;
import org.huoye.demokit.panel.PictureResultView;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.NamedClass;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** The picture with its boxes, the list of objects and the names of the whole picture. */
final class ObjectRecognitionView implements PictureResultView<ObjectRecognitionResult> {

    private static final Messages TEXT = Messages.beside(ObjectRecognitionView.class);

    private final FoundBoxes found = new FoundBoxes();
    private final PictureFigure figure = found.figure();
    private final Label objectsTitle = Controls.label(TEXT.get("view.objects"), "heading");
    private final Label nothing = Controls.label("", "soft");
    private final Label classesTitle = Controls.label(TEXT.get("view.classes"), "heading");
    private final VBox classes = new VBox();
    private final PictureColumn column = new PictureColumn(figure, objectsTitle, found.rows(), nothing, classesTitle,
            classes);

    ObjectRecognitionView() {
        classes.getStyleClass().add("rows");
        nothing.setWrapText(true);
        say("");
        titles(false);
    }

    @Override
    public PictureColumn column() {
        return column;
    }

    @Override
    public void showInput(Picture input) {
        found.show(input);
        figure.setAccessibleText(TEXT.get("view.picture", input.name()));
        say("");
        classes.getChildren().clear();
        titles(false);
    }

    @Override
    public void showResult(Picture input, RunReport<ObjectRecognitionResult> report) {
        ObjectRecognitionResult result = report.result();
        List<String> colours = colours(result.objects());
        List<Found> marks = new ArrayList<>();
        for (int i = 0; i < result.objects().size(); i++) {
            DetectedObject object = result.objects().get(i);
            BoxMark mark = BoxMark.of(object.box(), object.label() + " " + ScoreBar.text(object.score()),
                    colours.get(i));
            marks.add(new Found(mark, object.label(), object.labelEn(), object.score()));
        }
        found.show(input, marks);
        figure.setAccessibleText(TEXT.get("view.picture.found", input.name(), asText(report)));
        say(marks.isEmpty() ? nothingText(report) : "");
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

    /** A sentence in the place of the rows. */
    private void say(String words) {
        nothing.setManaged(!words.isEmpty());
        nothing.setVisible(!words.isEmpty());
        nothing.setText(words);
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

    @Override
    public List<Node> lookInside(Picture input, RunReport<ObjectRecognitionResult> report) {
        return report.maps().stream().filter(map -> map.id().equals(ObjectRecognitionCore.CENTERS)) // the other is in 为什么
                .map(map -> HeatMap.over(input, figure, map, TEXT.get("map.centers"), TEXT.get("map.centers.about")))
                .toList();
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
