package org.huoye.demokit.panel.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.huoye.demokit.ProbeView;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.PictureFigure;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.inference.trace.ValueMap;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.EfficientNet;
import org.huoye.pipelines.vision.NamedClass;
import org.huoye.pipelines.vision.Occluded;
import org.huoye.pipelines.vision.Occluded.Covered;
import org.huoye.pipelines.vision.Occlusion;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/** The picture with its patch, the bars that follow it, and both maps. */
final class OcclusionView<R extends Record> implements ProbeView<Picture, R, Occlusion, Occluded> {

    private static final Messages TEXT = Messages.beside(OcclusionView.class);

    /** Sides of the patch, as a share of the side of what the model sees. */
    private enum Size {
        SMALL(0.125), MIDDLE(0.25), LARGE(0.4);

        private final double share;

        Size(double share) {
            this.share = share;
        }
    }

    private static final double HEIGHT = 196;

    private final BiFunction<Picture, R, Box> parts;
    private final Consumer<Occlusion> ask;
    private final PatchLayer layer = new PatchLayer(Size.MIDDLE.share, this::moved);
    private final PictureFigure figure = new PictureFigure(layer);
    private final VBox bars = new VBox();
    private final Label now = Controls.label("", "small");
    private final MapFigure evidence = new MapFigure(TEXT.get("why.evidence"));
    private final MapFigure occlusion = new MapFigure(TEXT.get("why.occlusion"));
    private final VBox node = new VBox();

    private @Nullable Picture picture;
    private Box part = new Box(0, 0, 1, 1);
    private List<NamedClass> followed = List.of();
    private float[] drops = new float[Occlusion.cells() * Occlusion.cells()];
    private double lowest;

    /** @param parts which part of the picture was named, in pixels of the original */
    OcclusionView(BiFunction<Picture, R, Box> parts, Consumer<Occlusion> ask) {
        this.parts = parts;
        this.ask = ask;
        Label how = Controls.label(TEXT.get("why.how"), "small", "soft");
        how.setWrapText(true);
        bars.getStyleClass().addAll("rows", "why-bars");
        now.setWrapText(true);
        now.getStyleClass().add("why-now");
        figure.setMinHeight(HEIGHT); // the bars below must be in sight while the patch is dragged
        figure.setPrefHeight(HEIGHT);
        GridPane maps = new GridPane();
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        maps.getColumnConstraints().setAll(half, half);
        maps.addRow(0, evidence, occlusion);
        maps.getStyleClass().add("why-maps");
        node.getStyleClass().addAll("result-body", "why");
        node.getStylesheets()
                .add(Objects.requireNonNull(OcclusionView.class.getResource("why.css")).toExternalForm());
        node.getChildren().setAll(how, figure, bars, now, sizes(), maps);
    }

    private HBox sizes() {
        HBox row = new HBox(Controls.label(TEXT.get("why.size"), "small", "soft"));
        row.getStyleClass().add("why-sizes");
        row.setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        for (Size size : Size.values()) {
            ToggleButton button = new ToggleButton(TEXT.get("why.size." + size));
            button.setId("patch-" + size);
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setSelected(size == Size.MIDDLE);
            button.setOnAction(event -> {
                button.setSelected(true); // a second click on the chosen one would leave none
                layer.resizePatch(size.share);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void prepare(Picture input) {
        figure.prepare(input);
    }

    @Override
    public void show(Picture input, RunReport<R> report) {
        picture = input;
        part = parts.apply(input, report.result());
        figure.show(input);
        figure.setAccessibleText(TEXT.get("why.picture", input.name()));
        followed = List.of();
        drops = new float[Occlusion.cells() * Occlusion.cells()];
        lowest = 1;
        evidence.show(input, figure);
        occlusion.show(input, figure);
        report.maps().stream().filter(map -> map.id().equals(EfficientNet.EVIDENCE)).findFirst()
                .ifPresent(map -> evidence.show(input, map));
        evidence.say(TEXT.get("why.evidence.about"));
        occlusion.say(TEXT.get("why.occlusion.about"));
        layer.show(input, part);
    }

    private void moved() {
        if (picture != null) {
            ask.accept(new Occlusion(part, List.of(layer.box())));
        }
    }

    @Override
    public void answered(Occlusion question, Occluded answer) {
        follow(answer.before());
        Covered covered = answer.after().getFirst();
        for (int i = 0; i < covered.scores().size(); i++) {
            ((ScoreBar) bars.getChildren().get(i)).setScore(covered.scores().get(i));
        }
        NamedClass likeliest = covered.likeliest();
        boolean same = likeliest.label().equals(answer.before().getFirst().label());
        now.setText(TEXT.get(same ? "why.same" : "why.other", likeliest.label(), ScoreBar.text(likeliest.score())));
    }

    /** One bar a name, with a mark where it was before anything was covered. */
    private void follow(List<NamedClass> names) {
        if (names.equals(followed)) {
            return;
        }
        followed = names;
        List<ScoreBar> rows = new ArrayList<>();
        for (NamedClass name : names) {
            ScoreBar bar = new ScoreBar(name.label(), name.labelEn(), name.score());
            bar.setMark(name.score());
            rows.add(bar);
        }
        bars.getChildren().setAll(rows);
    }

    @Override
    public void surveyed(Occlusion question, Occluded answer) {
        Picture input = picture;
        if (input == null) {
            return;
        }
        NamedClass first = answer.before().getFirst();
        for (int i = 0; i < question.patches().size(); i++) {
            double score = answer.after().get(i).scores().getFirst();
            drops[Occlusion.cell(part, question.patches().get(i))] = (float) Math.max(0, first.score() - score);
            lowest = Math.min(lowest, score);
        }
        Box area = Occlusion.area(part);
        occlusion.show(input, new ValueMap("occlusion", Occlusion.cells(), Occlusion.cells(), drops.clone(), area.x(),
                area.y(), area.width(), area.height()));
        occlusion.say(TEXT.get("why.occlusion.found", first.label(), ScoreBar.text(first.score()),
                ScoreBar.text(lowest)));
    }
}
