package org.huoye.demos.scenerecognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.PictureColumn;
import org.huoye.demokit.panel.PictureFigure;
import org.huoye.demokit.panel.PictureResultView;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.NamedClass;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** The picture, the answer or 不确定, indoors and outdoors, and the scenes by kind. */
final class SceneRecognitionView implements PictureResultView<SceneRecognitionResult> {

    private static final Messages TEXT = Messages.beside(SceneRecognitionView.class);

    /** Scenes below this are not shown in a group but for its first. */
    private static final double WORTH_SHOWING = 0.005;

    /** A name below this is only a guess, however sure it is that the picture shows a place. */
    private static final double SURE = 0.3;

    private final PictureFigure figure = new PictureFigure(new Pane());
    private final Label answer = Controls.label("", "title");
    private final Label reason = Controls.label("", "soft");
    private final VBox places = new VBox();
    private final VBox groups = new VBox();
    private final PictureColumn column = new PictureColumn(figure, answer, reason, places, groups)
            .dressed("scene-recognition", SceneRecognitionView.class);

    SceneRecognitionView() {
        answer.setWrapText(true);
        reason.setWrapText(true);
        places.getStyleClass().add("rows");
        groups.getStyleClass().add("scene-groups");
    }

    @Override
    public PictureColumn column() {
        return column;
    }

    @Override
    public void showInput(Picture input) {
        figure.show(input);
        figure.setAccessibleText(TEXT.get("view.picture", input.name()));
        answer.setText("");
        reason.setText("");
        places.getChildren().clear();
        groups.getChildren().clear();
    }

    @Override
    public void showResult(Picture input, RunReport<SceneRecognitionResult> report) {
        SceneRecognitionResult result = report.result();
        figure.show(input);
        figure.setAccessibleText(TEXT.get("view.picture.found", input.name(), asText(report)));
        answer.setText(answer(result));
        reason.setText(reason(report));
        ScoreBar indoor = new ScoreBar(TEXT.get("view.indoor"), "indoors", result.indoor());
        ScoreBar outdoor = new ScoreBar(TEXT.get("view.outdoor"), "outdoors", result.outdoor());
        outdoor.setColour("data-2");
        ScoreBar other = new ScoreBar(TEXT.get("view.other"), "no scene", other(result));
        other.setColour("data-7");
        places.getChildren().setAll(indoor, outdoor, other);
        groups.getChildren().setAll(result.groups().stream().map(SceneRecognitionView::group).toList());
    }

    private static Node group(SceneGroup group) {
        Label name = Controls.label(TEXT.get(group.indoor() ? "view.group.indoor" : "view.group", group.label()),
                "heading");
        Label sum = Controls.label(ScoreBar.text(group.score()), "number", "soft");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(name, gap, sum);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox box = new VBox(head);
        List<NamedClass> classes = group.classes();
        for (int i = 0; i < classes.size(); i++) {
            NamedClass named = classes.get(i);
            if (i == 0 || named.score() >= WORTH_SHOWING) {
                ScoreBar bar = new ScoreBar(named.label(), named.labelEn(), named.score());
                bar.setColour(group.indoor() ? "data-1" : "data-2");
                box.getChildren().add(bar);
            }
        }
        box.getStyleClass().add("scene-group");
        return box;
    }

    private static String answer(SceneRecognitionResult result) {
        NamedClass first = result.classes().getFirst();
        if (!result.certain()) {
            return TEXT.get("view.uncertain");
        }
        return first.score() < SURE ? TEXT.get("view.maybe", first.label()) : first.label();
    }

    private static String reason(RunReport<SceneRecognitionResult> report) {
        SceneRecognitionResult result = report.result();
        String together = ScoreBar.text(result.indoor() + result.outdoor());
        if (!result.certain()) {
            double threshold = (Double) Objects
                    .requireNonNull(report.options().get(SceneRecognition.THRESHOLD.id()));
            String why = result.indoor() + result.outdoor() < threshold
                    ? "view.uncertain.why"
                    : "view.uncertain.noSceneLeads"; // then a lower threshold changes nothing
            return TEXT.get(why, together, ScoreBar.text(threshold), result.likeliest().label(),
                    ScoreBar.text(result.likeliest().score()));
        }
        return TEXT.get(result.indoor() > result.outdoor() ? "view.certain.indoor" : "view.certain.outdoor", together);
    }

    private static double other(SceneRecognitionResult result) {
        return Math.max(0, 1 - result.indoor() - result.outdoor());
    }

    @Override
    public String asText(RunReport<SceneRecognitionResult> report) {
        SceneRecognitionResult result = report.result();
        List<String> lines = new ArrayList<>();
        lines.add(answer(result));
        lines.add(reason(report));
        lines.add(line(TEXT.get("view.indoor"), "indoors", result.indoor()));
        lines.add(line(TEXT.get("view.outdoor"), "outdoors", result.outdoor()));
        result.classes().forEach(named -> lines.add(line(named.label(), named.labelEn(), named.score())));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String label, String english, double score) {
        return String.format(Locale.ROOT, "%s\t%s\t%.4f", label, english, score);
    }
}
