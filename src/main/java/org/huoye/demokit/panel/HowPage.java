package org.huoye.demokit.panel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.RunReport;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** 它是怎么做到的: stages, tensors and maps of the run that just happened. */
final class HowPage<I, R extends Record> extends StackPane {

    private static final Messages TEXT = Messages.beside(HowPage.class);

    private final ResultView<I, R> view;
    private final VBox content = new VBox();

    HowPage(DemoPanelModel<I, R> model, ResultView<I, R> view) {
        this.view = view;
        content.getStyleClass().add("how-page");
        SteadyScroll scroll = new SteadyScroll(content);
        scroll.getStyleClass().add("how-scroll");
        getChildren().setAll(scroll);
        model.outcomeProperty().subscribe(this::show);
    }

    private void show(DemoPanelModel.@Nullable Outcome<I, R> outcome) {
        content.getChildren().clear();
        if (outcome == null) {
            Label empty = Controls.label(TEXT.get("how.none"), "soft");
            empty.setWrapText(true);
            content.getChildren().add(empty);
            return;
        }
        RunReport<R> report = outcome.report();
        content.getChildren().add(head(report));
        for (Stage stage : Stage.values()) {
            content.getChildren().add(stage(stage, report));
        }
        content.getChildren().addAll(view.lookInside(outcome.input(), report));
    }

    private static Node head(RunReport<?> report) {
        String where = report.placement().map(DeviceChip::operations).orElse("");
        Label facts = Controls.label(TEXT.get("how.head", DeviceChip.text(report), where), "small", "soft");
        facts.setWrapText(true);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        Button copy = Controls.iconButton(Feather.COPY, TEXT.get("how.copy"));
        copy.setId("copy-tensors");
        copy.setOnAction(event -> {
            ClipboardContent clipboard = new ClipboardContent();
            clipboard.putString(asTable(report));
            Clipboard.getSystemClipboard().setContent(clipboard);
        });
        HBox row = new HBox(facts, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node stage(Stage stage, RunReport<?> report) {
        Label name = Controls.label(StageLine.name(stage), "stage-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        List<RunReport.StageTime> times = report.stages().stream().filter(t -> t.stage() == stage).toList();
        double millis = times.stream().mapToDouble(RunReport.StageTime::millis).sum();
        String time = !times.isEmpty()
                ? DeviceChip.millis(millis)
                : TEXT.get(stage == Stage.LOAD ? "how.alreadyOpen" : "how.notPassed");
        HBox head = new HBox(name, Controls.label(time, "number", "soft"));
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox box = new VBox(head);
        box.getStyleClass().add("how-stage");
        report.tensors().stream().filter(t -> t.stage() == stage).forEach(t -> box.getChildren().add(tensor(t)));
        return box;
    }

    private static Node tensor(TensorTrace tensor) {
        Label name = Controls.label(tensor.name(), "code", "tensor-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label time = Controls.label(DeviceChip.millis(tensor.millis()), "small", "number", "soft");
        HBox first = new HBox(name, time);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox row = new VBox(first, Controls.label(TEXT.get("how.tensor", tensor.dtype(), shape(tensor), number(
                tensor.min()), number(tensor.max())), "small", "soft"));
        row.getStyleClass().add("tensor");
        row.setAccessibleText(name.getText() + " " + shape(tensor));
        return row;
    }

    /** Stages and tensors as tab-separated lines for a spreadsheet. */
    static String asTable(RunReport<?> report) {
        String stages = report.stages().stream()
                .map(t -> String.format(Locale.ROOT, "%s\t\t\t\t\t%.2f", StageLine.name(t.stage()), t.millis()))
                .collect(Collectors.joining("\n"));
        String tensors = report.tensors().stream().map(t -> String.format(Locale.ROOT, "%s\t%s\t%s\t%s\t[%s, %s]\t%.2f",
                StageLine.name(t.stage()), t.name(), t.dtype(), shape(t), number(t.min()), number(t.max()),
                t.millis())).collect(Collectors.joining("\n"));
        return TEXT.get("how.columns").replace('|', '\t') + "\n" + stages + "\n" + tensors + "\n";
    }

    private static String shape(TensorTrace tensor) {
        return tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }

    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 0.001 && Math.abs(value) < 1e6 ? "%.3f" : "%.2e", value);
    }
}
