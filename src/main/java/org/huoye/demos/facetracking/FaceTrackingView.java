package org.huoye.demos.facetracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.huoye.demokit.PictureOrFilm;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.BoxLayer;
import org.huoye.demokit.panel.BoxMark;
import org.huoye.demokit.panel.DataColours;
import org.huoye.demokit.panel.HeatMap;
import org.huoye.demokit.panel.PictureFigure;
import org.huoye.demokit.panel.ReadingPace;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.demos.facetracking.LiveFaces.LiveFace;
import org.huoye.media.Picture;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/**
 * The picture with the named faces and a list of them: the same for a picture that was run and for a frame that goes by.
 *
 * @param <I> what a picture is in
 * @param <R> what the faces are in
 */
final class FaceTrackingView<I, R extends Record> implements ResultView<I, R> {

    private static final Messages TEXT = Messages.beside(FaceTrackingView.class);
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Function<I, Picture> picture;
    private final Function<R, LiveFaces> faces;
    private final TrailLayer trails = new TrailLayer();
    private final BoxLayer boxes = new BoxLayer(this::light);
    private final PictureFigure figure = new PictureFigure(new StackPane(trails, boxes));
    private final Label title = Controls.label(TEXT.get("view.faces"), "heading");
    private final VBox rows = new VBox();
    private final VBox node = new VBox(figure, title, rows);
    private final ReadingPace pace = new ReadingPace();
    /** Who is listed; null before anybody was. */
    private @Nullable List<Integer> listed;

    private FaceTrackingView(Function<I, Picture> picture, Function<R, LiveFaces> faces) {
        this.picture = picture;
        this.faces = faces;
        node.getStyleClass().addAll("result-body", "face-tracking");
        node.getStylesheets().add(Objects.requireNonNull(
                FaceTrackingView.class.getResource("face-tracking.css")).toExternalForm());
        rows.getStyleClass().add("rows");
        title.managedProperty().bind(title.visibleProperty());
        title.setVisible(false);
    }

    /** For pictures that are run; a film never comes to this view, it is played. */
    static FaceTrackingView<PictureOrFilm, FaceTrackingResult> ofRuns() {
        return new FaceTrackingView<>(input -> switch (input) {
            case PictureOrFilm.Still still -> still.picture();
            case PictureOrFilm.Film film -> throw new IllegalArgumentException("a film is played: " + film.file());
        }, result -> new LiveFaces(result.lastFaces().stream().map(face -> new LiveFace(face, 0, List.of())).toList(),
                List.of()));
    }

    /** For frames of a camera or a film. */
    static FaceTrackingView<Picture, LiveFaces> ofFrames() {
        return new FaceTrackingView<>(Function.identity(), Function.identity());
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
    public void prepare(I input) {
        figure.prepare(picture.apply(input));
    }

    @Override
    public void showInput(I input) {
        Picture shown = picture.apply(input);
        figure.show(shown);
        figure.setAccessibleText(TEXT.get("view.picture", shown.name()));
        draw(shown, new LiveFaces(List.of(), List.of()));
        rows.getChildren().clear();
        listed = null;
        title.setVisible(false);
    }

    @Override
    public void showResult(I input, RunReport<R> report) {
        Picture shown = picture.apply(input);
        LiveFaces seen = faces.apply(report.result());
        figure.show(shown);
        draw(shown, seen);
        // who is seen and who is hidden: the list changes at once when that does
        List<Integer> ids = Stream.concat(seen.faces().stream().map(one -> one.face().id()),
                seen.hidden().stream().map(one -> -one.face().id())).sorted().toList();
        if (pace.isTime(!ids.equals(listed))) {
            listed = ids;
            standStill(input, report);
        }
    }

    @Override
    public void standStill(I input, RunReport<R> report) {
        figure.setAccessibleText(TEXT.get("view.picture.found", picture.apply(input).name(), asText(report)));
        list(faces.apply(report.result()));
    }

    private void draw(Picture shown, LiveFaces seen) {
        List<BoxMark> marks = new ArrayList<>();
        for (LiveFace one : seen.faces()) {
            TrackedFace face = one.face();
            marks.add(BoxMark.of(face.box(), TEXT.get("view.chip", face.id(), ScoreBar.text(face.score())),
                    colour(face)));
        }
        boxes.show(marks, shown.sourceWidth(), shown.sourceHeight());
        trails.show(seen, shown.sourceWidth(), shown.sourceHeight());
    }

    static String colour(TrackedFace face) {
        return DataColours.at(face.id() - 1);
    }

    private void list(LiveFaces seen) {
        title.setVisible(true);
        rows.getChildren().clear();
        for (int i = 0; i < seen.faces().size(); i++) {
            LiveFace one = seen.faces().get(i);
            ScoreBar row = new ScoreBar(TEXT.get("view.face", one.face().id()), time(one), one.face().score());
            row.setColour(colour(one.face()));
            int index = i;
            row.hoverProperty().subscribe(over -> light(over ? index : BoxLayer.NONE));
            rows.getChildren().add(row);
        }
        for (LiveFace one : seen.hidden()) {
            rows.getChildren().add(Controls.label(TEXT.get("view.hidden", one.face().id()), "soft", "hidden-face"));
        }
        if (rows.getChildren().isEmpty()) {
            Label nothing = Controls.label(TEXT.get("view.nothing"), "soft");
            nothing.setWrapText(true);
            rows.getChildren().add(nothing);
        }
    }

    /** How long it has been seen; nothing for the one moment of a picture. */
    private static String time(LiveFace one) {
        return one.seconds() > 0 ? TEXT.get("view.seconds", String.format(Locale.ROOT, "%.1f", one.seconds())) : "";
    }

    private void light(int index) {
        boxes.light(index);
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(LIT, i == index);
        }
    }

    @Override
    public List<Node> lookInside(I input, RunReport<R> report) {
        return report.maps().stream().map(map -> HeatMap.over(picture.apply(input), figure, map, 1,
                TEXT.get("map." + map.id()), TEXT.get("map." + map.id() + ".about"))).toList();
    }

    @Override
    public String asText(RunReport<R> report) {
        LiveFaces seen = faces.apply(report.result());
        StringBuilder text = new StringBuilder(TEXT.get("view.faces")).append('\n');
        if (seen.faces().isEmpty()) {
            text.append(TEXT.get("view.nothing")).append('\n');
        }
        for (LiveFace one : seen.faces()) {
            List<Double> box = one.face().box();
            text.append(String.format(Locale.ROOT, "%s\t%.4f\t%.1f\t%.1f\t%.1f\t%.1f\t%s%n",
                    TEXT.get("view.face", one.face().id()), one.face().score(), box.get(0), box.get(1), box.get(2),
                    box.get(3), time(one)));
        }
        return text.toString();
    }
}
