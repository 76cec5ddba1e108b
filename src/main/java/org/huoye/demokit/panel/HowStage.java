package org.huoye.demokit.panel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.huoye.demokit.RunReport;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** One stage of a run with its tensors; its rows stay and get the values of the next run. */
final class HowStage extends VBox {

    private static final Messages TEXT = Messages.beside(HowStage.class);

    private final Stage stage;
    private final Label time = Controls.label("", "number", "soft");
    private final VBox rows = new VBox();

    HowStage(Stage stage) {
        this.stage = stage;
        getStyleClass().add("how-stage");
        rows.getStyleClass().add("how-stage");
        Label name = Controls.label(StageLine.name(stage), "stage-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(name, time);
        head.setAlignment(Pos.BASELINE_LEFT);
        rows.managedProperty().bind(rows.visibleProperty());
        getChildren().setAll(head, rows);
    }

    void show(RunReport<?> report) {
        List<RunReport.StageTime> passed = report.stages().stream().filter(t -> t.stage() == stage).toList();
        time.setText(passed.isEmpty()
                ? TEXT.get(stage == Stage.LOAD ? "how.alreadyOpen" : "how.notPassed")
                : DeviceChip.millis(passed.stream().mapToDouble(RunReport.StageTime::millis).sum()));
        List<TensorTrace> tensors = report.tensors().stream().filter(t -> t.stage() == stage).toList();
        while (rows.getChildren().size() > tensors.size()) {
            rows.getChildren().removeLast();
        }
        while (rows.getChildren().size() < tensors.size()) {
            rows.getChildren().add(new Row());
        }
        for (int i = 0; i < tensors.size(); i++) {
            ((Row) rows.getChildren().get(i)).show(tensors.get(i));
        }
        rows.setVisible(!tensors.isEmpty());
    }

    /** One tensor. */
    private static final class Row extends VBox {

        private final Label name = Controls.label("", "code", "tensor-name");
        private final Label time = Controls.label("", "small", "number", "soft");
        private final Label values = Controls.label("", "small", "soft");

        Row() {
            getStyleClass().add("tensor");
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            HBox first = new HBox(name, time);
            first.setAlignment(Pos.BASELINE_LEFT);
            getChildren().setAll(first, values);
        }

        void show(TensorTrace tensor) {
            name.setText(tensor.name());
            time.setText(DeviceChip.millis(tensor.millis()));
            values.setText(TEXT.get("how.tensor", tensor.dtype(), shape(tensor), number(tensor.min()),
                    number(tensor.max())));
            setAccessibleText(tensor.name() + " " + shape(tensor));
        }
    }

    /** Such as {@code 1 × 224 × 224 × 3}. */
    static String shape(TensorTrace tensor) {
        return tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }

    /** A value for the reader: whole numbers whole, small ones with three decimals. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 0.001 && Math.abs(value) < 1e6 ? "%.3f" : "%.2e", value);
    }
}
