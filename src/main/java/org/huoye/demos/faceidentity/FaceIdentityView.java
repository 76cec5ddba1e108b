package org.huoye.demos.faceidentity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.PictureFigure;
import org.huoye.media.Picture;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.PictureImages;

/** The two pictures with their faces, the answer, and where it lies among measured pairs. Names nobody who was enrolled. */
final class FaceIdentityView implements ResultView<FacePair, FaceIdentityResult> {

    private static final Messages TEXT = Messages.beside(FaceIdentityView.class);
    private static final double MOST_ASPECT = 1.1;
    private static final int ALIGNED = 112;
    /** Between the pictures. */
    private static final double SPACE = 12;

    private final MeasuredPairs measured = MeasuredPairs.shipped();
    private final List<FaceMark> marks = List.of(new FaceMark(), new FaceMark());
    private final List<PictureFigure> figures = marks.stream().map(mark -> new PictureFigure(mark, MOST_ASPECT))
            .toList();
    private final HBox pictures = new HBox();
    private final Label answer = sentence("heading");
    private final Label more = sentence("soft");
    private final SimilarityAxis axis = new SimilarityAxis(measured);
    private final Label meaning = sentence("small", "soft");
    private final VBox node = new VBox(pictures, answer, more, axis, meaning);

    FaceIdentityView() {
        node.getStyleClass().addAll("result-body", "face-identity");
        node.getStylesheets().add(
                Objects.requireNonNull(FaceIdentityView.class.getResource("face-identity.css")).toExternalForm());
        pictures.setSpacing(SPACE);
        pictures.setAlignment(Pos.TOP_CENTER);
        for (PictureFigure figure : figures) {
            figure.minWidthProperty().bind(pictures.widthProperty().subtract(SPACE).divide(2));
            figure.prefWidthProperty().bind(figure.minWidthProperty());
        }
        pictures.getChildren().setAll(figures);
        clear();
    }

    private static Label sentence(String... styleClasses) {
        Label label = Controls.label("", styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node figure() {
        return pictures;
    }

    @Override
    public void prepare(FacePair input) {
        List<Picture> given = input.pictures();
        for (int i = 0; i < given.size(); i++) {
            figures.get(i).prepare(given.get(i));
        }
    }

    @Override
    public void showInput(FacePair input) {
        show(input);
        clear();
    }

    private void show(FacePair input) {
        List<Picture> given = input.pictures();
        for (int i = 0; i < figures.size(); i++) {
            boolean is = i < given.size();
            figures.get(i).setVisible(is);
            figures.get(i).setManaged(is);
            if (is) {
                figures.get(i).show(given.get(i));
                figures.get(i).setAccessibleText(TEXT.get("view.picture", i + 1, given.get(i).name()));
            }
        }
    }

    private void clear() {
        marks.forEach(FaceMark::clear);
        answer.setText("");
        more.setText("");
        double usual = FaceIdentity.THRESHOLD.fallback();
        axis.show(usual, Double.NaN);
        meaning.setText(meaning(usual));
    }

    @Override
    public void showResult(FacePair input, RunReport<FaceIdentityResult> report) {
        show(input);
        FaceIdentityResult result = report.result();
        Comparison seen = result.seen();
        marks.get(0).show(seen.first(), input.first());
        seen.second().ifPresent(face -> input.second().ifPresent(picture -> marks.get(1).show(face, picture)));
        answer.setText(answer(result));
        List<String> sentences = new ArrayList<>(List.of(why(result)));
        sentences.addAll(result.notes());
        more.setText(String.join("", sentences));
        axis.show(result.threshold(), seen.isComparison() ? result.similarity() : Double.NaN);
        meaning.setText(meaning(result.threshold()));
    }

    private static String answer(FaceIdentityResult result) {
        Comparison seen = result.seen();
        if (!seen.isComparison()) {
            return TEXT.get("view.nobody");
        }
        String whom = seen.second().isPresent() ? "pair" : "enrolled";
        return TEXT.get("view." + whom + (result.same() ? ".same" : ".other"));
    }

    private static String why(FaceIdentityResult result) {
        if (!result.seen().isComparison()) {
            return TEXT.get("view.nobody.why");
        }
        return TEXT.get(result.same() ? "view.why.same" : "view.why.other", number(result.similarity()),
                number(result.threshold()));
    }

    /** What the threshold costs, on the pairs that were measured. */
    private String meaning(double threshold) {
        String counts = TEXT.get("view.meaning", number(threshold), measured.same().length,
                measured.refused(threshold), measured.others().length, measured.art(),
                measured.accepted(threshold));
        return MeasuredPairs.isEnough(measured.same())
                ? counts
                : counts + TEXT.get("view.few", measured.same().length, MeasuredPairs.ENOUGH_FOR_A_RATE);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    @Override
    public List<Node> lookInside(FacePair input, RunReport<FaceIdentityResult> report) {
        Comparison seen = report.result().seen();
        HBox row = new HBox();
        row.setSpacing(SPACE);
        List<SeenFace> faces = new ArrayList<>(List.of(seen.first()));
        seen.second().ifPresent(faces::add);
        for (SeenFace face : faces) {
            ImageView view = new ImageView(PictureImages.fitted(face.aligned(), face.aligned().width()));
            view.setFitWidth(ALIGNED);
            view.setFitHeight(ALIGNED);
            VBox one = new VBox(view, Controls.label(TEXT.get("view.aligned.one", face.place()), "small", "soft"));
            row.getChildren().add(one);
        }
        Label about = sentence("small", "soft");
        about.setText(TEXT.get("view.aligned.about"));
        VBox box = new VBox(Controls.label(TEXT.get("view.aligned"), "map-title"), row, about);
        box.getStyleClass().add("map");
        return List.of(box);
    }

    @Override
    public String asText(RunReport<FaceIdentityResult> report) {
        FaceIdentityResult result = report.result();
        StringBuilder text = new StringBuilder(answer(result)).append('\n').append(why(result)).append('\n');
        result.notes().forEach(note -> text.append(note).append('\n'));
        if (result.seen().isComparison()) {
            text.append(String.format(Locale.ROOT, "%.4f\t%.2f\t%b%n", result.similarity(), result.threshold(),
                    result.same()));
        }
        return text.toString();
    }
}
