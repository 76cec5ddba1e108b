package org.huoye.demos.facelandmarks;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.HeatMap;
import org.huoye.demokit.panel.PictureColumn;
import org.huoye.demokit.panel.PictureFigure;
import org.huoye.demokit.panel.PictureResultView;
import org.huoye.demokit.panel.ReadingPace;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.media.Picture;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** The picture with nets and contours of its faces, a legend, and for each face where the head is turned. */
final class FaceLandmarksView implements PictureResultView<FaceLandmarksResult> {

    private static final Messages TEXT = Messages.beside(FaceLandmarksView.class);

    private static final double SWATCH = 28;

    private final MeshLayer meshes = new MeshLayer();
    private final PictureFigure figure = new PictureFigure(meshes);
    private final FlowPane legend = new FlowPane(entry("mesh-eyes", "view.eyes"), entry("mesh-lips", "view.lips"),
            entry("mesh-oval", "view.oval"), entry("mesh-nose", "view.nose"));
    private final Label title = Controls.label(TEXT.get("view.faces"), "heading");
    private final VBox rows = new VBox();
    private final Label about = Controls.label(TEXT.get("view.pose.about"), "small", "soft");
    private final PictureColumn column = new PictureColumn(figure, legend, title, rows, about)
            .dressed("face-landmarks", FaceLandmarksView.class);
    private int listed = -1;
    private final ReadingPace pace = new ReadingPace();

    FaceLandmarksView() {
        legend.getStyleClass().add("mesh-legend");
        rows.getStyleClass().add("rows");
        about.setWrapText(true);
        for (Node part : List.of(title, about)) {
            part.managedProperty().bind(part.visibleProperty());
            part.setVisible(false);
        }
    }

    private static HBox entry(String styleClass, String key) {
        Line swatch = new Line(0, 0, SWATCH, 0);
        swatch.getStyleClass().addAll("mesh-line", styleClass);
        HBox entry = new HBox(swatch, Controls.label(TEXT.get(key), "small", "soft"));
        entry.getStyleClass().add("mesh-legend-entry");
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    @Override
    public PictureColumn column() {
        return column;
    }

    @Override
    public void showInput(Picture input) {
        figure.show(input);
        figure.setAccessibleText(TEXT.get("view.picture", input.name()));
        meshes.show(List.of(), input.sourceWidth(), input.sourceHeight());
        rows.getChildren().clear();
        listed = -1;
        title.setVisible(false);
        about.setVisible(false);
    }

    @Override
    public void showResult(Picture input, RunReport<FaceLandmarksResult> report) {
        List<LandmarkFace> faces = report.result().faces();
        figure.show(input);
        meshes.show(faces, input.sourceWidth(), input.sourceHeight());
        if (pace.isTime(listed != faces.size())) {
            listed = faces.size();
            standStill(input, report);
        }
    }

    @Override
    public void standStill(Picture input, RunReport<FaceLandmarksResult> report) {
        List<LandmarkFace> faces = report.result().faces();
        figure.setAccessibleText(TEXT.get("view.picture.found", input.name(), summary(faces)));
        list(faces);
    }

    private void list(List<LandmarkFace> faces) {
        title.setVisible(true);
        about.setVisible(!faces.isEmpty());
        rows.getChildren().clear();
        for (int i = 0; i < faces.size(); i++) {
            Label pose = Controls.label(pose(faces.get(i)), "number");
            pose.getStyleClass().add("head-pose");
            VBox row = new VBox(new ScoreBar(TEXT.get("view.face", i + 1), "", faces.get(i).score()), pose);
            rows.getChildren().add(row);
        }
        if (faces.isEmpty()) {
            Label nothing = Controls.label(TEXT.get("view.nothing"), "soft");
            nothing.setWrapText(true);
            rows.getChildren().add(nothing);
        }
    }

    private static String pose(LandmarkFace face) {
        HeadPose pose = HeadPose.of(face.points());
        return TEXT.get("view.pose", degrees(pose.yaw()), degrees(pose.pitch()), degrees(pose.roll()));
    }

    /** Whole degrees with a true minus sign; more digits would pretend. */
    private static String degrees(double angle) {
        long whole = Math.round(angle);
        return (whole < 0 ? "−" : "") + Math.abs(whole);
    }

    private static String summary(List<LandmarkFace> faces) {
        if (faces.isEmpty()) {
            return TEXT.get("view.nothing");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < faces.size(); i++) {
            text.append(TEXT.get("view.face", i + 1)).append('\t').append(ScoreBar.text(faces.get(i).score()))
                    .append('\t').append(pose(faces.get(i))).append('\n');
        }
        return text.toString();
    }

    @Override
    public List<Node> lookInside(Picture input, RunReport<FaceLandmarksResult> report) {
        return report.maps().stream().map(map -> HeatMap.over(input, figure, map, 1, TEXT.get("map." + map.id()),
                TEXT.get("map." + map.id() + ".about"))).toList();
    }

    @Override
    public String asText(RunReport<FaceLandmarksResult> report) {
        StringBuilder text = new StringBuilder(summary(report.result().faces()));
        if (text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        for (int i = 0; i < report.result().faces().size(); i++) {
            List<List<Double>> points = report.result().faces().get(i).points();
            text.append(TEXT.get("view.points", i + 1)).append('\n');
            for (int p = 0; p < points.size(); p++) {
                List<Double> point = points.get(p);
                text.append(String.format(Locale.ROOT, "%d\t%.1f\t%.1f\t%.1f%n", p, point.get(0), point.get(1),
                        point.get(2)));
            }
        }
        return text.toString();
    }
}
