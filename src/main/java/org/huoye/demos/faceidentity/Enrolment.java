package org.huoye.demos.faceidentity;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.huoye.demokit.Annex;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.demos.faceidentity.Comparison.Match;
import org.huoye.demos.faceidentity.EnrolledFaces.Enrolled;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.PictureImages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The people enrolled on this computer: who they are, how similar the face in question is to each, enrolling the face of the
 * first picture, deleting. Everything that names a person is here and not in the result, so that no report picture and no
 * copied text carries it. JavaFX thread only.
 */
final class Enrolment implements Annex<FaceIdentityResult> {

    private static final Messages TEXT = Messages.beside(Enrolment.class);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int PICTURE_PIXELS = 96;
    private static final double PICTURE = 36;
    private static final int LONGEST_NAME = 40;

    private final Host host;
    private final EnrolledFaces enrolled;
    private final ReadOnlyObjectWrapper<@Nullable RunReport<FaceIdentityResult>> report = new ReadOnlyObjectWrapper<>();
    private final Label verdict = Controls.label("", "verdict");
    private final VBox people = new VBox();
    private final Label aside = Controls.label("", "small", "soft");
    private final TextField name = new TextField();
    private final CheckBox consent = new CheckBox(TEXT.get("enrol.consent"));
    private final CheckBox picture = new CheckBox(TEXT.get("enrol.picture"));
    private final Button clear = Controls.quiet(TEXT.get("enrol.clear"));
    private final VBox node;

    Enrolment(Host host) {
        this.host = host;
        enrolled = new EnrolledFaces(host.store());
        Label title = Controls.label(TEXT.get("enrol.title"), "heading");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        clear.setId("enrol-clear");
        clear.setOnAction(event -> change(() -> enrolled.clear()));
        HBox head = new HBox(title, clear);
        head.setAlignment(Pos.CENTER_LEFT);
        people.getStyleClass().add("rows");
        people.setId("enrolled");
        verdict.setId("enrol-verdict");
        verdict.setWrapText(true);
        node = new VBox(head, sentence("enrol.about"), verdict, people, aside, form());
        aside.setId("enrol-aside");
        aside.setWrapText(true);
        aside.setMinHeight(Label.USE_PREF_SIZE);
        node.getStyleClass().addAll("result-body", "face-identity", "enrolment");
        node.getStylesheets()
                .add(Objects.requireNonNull(Enrolment.class.getResource("face-identity.css")).toExternalForm());
        reload();
    }

    private static Label sentence(String key) {
        Label label = Controls.label(TEXT.get(key), "small", "soft");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private Node form() {
        name.setId("enrol-name");
        name.setPromptText(TEXT.get("enrol.name"));
        name.setAccessibleText(TEXT.get("enrol.name"));
        name.textProperty().subscribe(text -> {
            if (text.length() > LONGEST_NAME) {
                name.setText(text.substring(0, LONGEST_NAME));
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        consent.setId("enrol-consent");
        consent.setWrapText(true);
        picture.setId("enrol-picture");
        picture.setWrapText(true);
        Button enrol = Controls.quiet(TEXT.get("enrol.enrol"));
        enrol.setId("enrol");
        enrol.setGraphic(new FontIcon(Feather.USER_PLUS));
        BooleanBinding ready = Bindings.createBooleanBinding(
                () -> report.get() != null && !name.getText().isBlank() && consent.isSelected(), report,
                name.textProperty(), consent.selectedProperty());
        enrol.disableProperty().bind(ready.not());
        enrol.setOnAction(event -> enrol());
        name.setOnAction(event -> enrol.fire());
        StackPane place = new StackPane(enrol);
        Tooltip why = new Tooltip();
        why.textProperty().bind(Bindings.createStringBinding(this::why, report, name.textProperty(),
                consent.selectedProperty()));
        Tooltip.install(place, why); // a disabled button shows none, so the place around it does
        HBox row = new HBox(name, place);
        row.getStyleClass().add("enrol-row");
        row.setAlignment(Pos.CENTER_LEFT);
        VBox form = new VBox(sentence("enrol.whom"), row, consent, picture);
        form.getStyleClass().add("enrol-form");
        return form;
    }

    /** What is missing, or what the button does. */
    private String why() {
        if (report.get() == null) {
            return TEXT.get("enrol.why.noFace");
        }
        if (name.getText().isBlank()) {
            return TEXT.get("enrol.why.noName");
        }
        return TEXT.get(consent.isSelected() ? "enrol.why" : "enrol.why.noConsent");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(@Nullable RunReport<FaceIdentityResult> now) {
        report.set(now);
        reload();
    }

    private void enrol() {
        RunReport<FaceIdentityResult> now = report.get();
        String who = name.getText().strip();
        if (now == null || who.isEmpty() || !consent.isSelected()) {
            return;
        }
        SeenFace face = now.result().seen().first();
        boolean keepsPicture = picture.isSelected();
        change(() -> {
            Optional<byte[]> small = keepsPicture
                    ? Optional.of(PictureImages.png(PictureImages.fitted(face.aligned(), PICTURE_PIXELS)))
                    : Optional.empty();
            enrolled.add(who, face.embedding(), small);
        });
        name.clear();
        consent.setSelected(false); // the next person is asked anew
        picture.setSelected(false);
    }

    private void change(Runnable work) {
        host.work(() -> {
            work.run();
            return keeping();
        }, now -> {
            list(now);
            RunReport<FaceIdentityResult> shown = report.get();
            if (shown == null || shown.result().seen().second().isEmpty()) {
                host.runAgain(); // the answer is about who is enrolled
            }
        });
    }

    private void reload() {
        host.work(this::keeping, this::list);
    }

    /**
     * What is kept at this moment.
     *
     * @param aside files that no deletion reaches
     */
    private record Keeping(List<Enrolled> all, List<Path> aside) {
    }

    private Keeping keeping() {
        return new Keeping(enrolled.all(), enrolled.setAside());
    }

    private void list(Keeping keeping) {
        List<Enrolled> all = keeping.all;
        Map<Long, Double> similarities = new HashMap<>();
        RunReport<FaceIdentityResult> now = report.get();
        if (now != null) {
            for (Match match : now.result().seen().matches()) {
                similarities.put(match.id(), match.similarity());
            }
        }
        people.getChildren().setAll(all.stream().map(one -> row(one, similarities.get(one.id()))).toList());
        if (all.isEmpty()) {
            people.getChildren().add(sentence("enrol.none"));
        }
        clear.setVisible(all.size() > 1);
        say(verdict, verdict(now, all));
        say(aside, aside(keeping.aside));
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(label.isVisible());
    }

    /** Who it is; empty if nobody was asked. Somebody who was deleted meanwhile is nobody. */
    private static String verdict(@Nullable RunReport<FaceIdentityResult> now, List<Enrolled> all) {
        if (now == null) {
            return "";
        }
        Set<Long> there = all.stream().map(Enrolled::id).collect(Collectors.toSet());
        return now.result().seen().matches().stream().filter(match -> there.contains(match.id())).findFirst()
                .map(best -> TEXT.get(
                        best.similarity() >= now.result().threshold() ? "enrol.known" : "enrol.unknown",
                        best.name(), ScoreBar.text(best.similarity())))
                .orElse("");
    }

    private static String aside(List<Path> files) {
        return files.isEmpty()
                ? ""
                : TEXT.get("enrol.aside", files.stream().map(Path::getFileName).map(String::valueOf)
                        .collect(Collectors.joining("、")), String.valueOf(files.getFirst().getParent()));
    }

    private Node row(Enrolled one, @Nullable Double similarity) {
        String made = DATE.format(one.made().atZone(ZoneId.systemDefault()));
        Node who;
        if (similarity == null) {
            Label date = Controls.label(made, "small", "soft");
            date.setMinWidth(Label.USE_PREF_SIZE);
            HBox words = new HBox(Controls.label(one.name()), date);
            words.setAlignment(Pos.BASELINE_LEFT);
            words.getStyleClass().add("names");
            who = words;
        } else {
            who = new ScoreBar(one.name(), "", similarity);
            Tooltip.install(who, new Tooltip(one.name())); // a long name is shortened
        }
        HBox.setHgrow(who, Priority.ALWAYS);
        Button delete = Controls.quiet(TEXT.get("enrol.delete"));
        delete.setId("enrol-delete-" + one.id());
        delete.setMinWidth(Button.USE_PREF_SIZE);
        Controls.name(delete, TEXT.get("enrol.delete.name", one.name()));
        delete.setOnAction(event -> change(() -> enrolled.remove(one.id())));
        HBox row = new HBox(face(one), who, delete);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        row.getStyleClass().add("person");
        return row;
    }

    private static Node face(Enrolled one) {
        Node shown = one.picture().map(png -> {
            ImageView view = new ImageView(new Image(new java.io.ByteArrayInputStream(png)));
            view.setFitWidth(PICTURE);
            view.setFitHeight(PICTURE);
            return (Node) view;
        }).orElseGet(() -> new FontIcon(Feather.USER));
        StackPane frame = new StackPane(shown);
        frame.getStyleClass().add("person-face");
        return frame;
    }
}
