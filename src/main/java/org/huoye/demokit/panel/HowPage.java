package org.huoye.demokit.panel;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
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
import org.huoye.demokit.RunReport;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * 它是怎么做到的: stages, tensors and maps of the run that just happened. The nodes stay and get the values of the next run,
 * so that nothing jumps and a live part can be watched.
 */
final class HowPage extends StackPane {

    /** Id of its tab. */
    static final String TAB = "how";

    private static final Messages TEXT = Messages.beside(HowPage.class);

    private final ObservableValue<@Nullable Finding<?, ?>> shown;
    private final Label empty = Controls.label(TEXT.get("how.none"), "soft");
    private final Label facts = Controls.label("", "small", "soft");
    private final Map<Stage, HowStage> stages = new EnumMap<>(Stage.class);
    private final VBox maps = new VBox();
    private final VBox content = new VBox();
    private final VBox trace = new VBox();

    /**
     * @param shown the result on show
     * @param asked where the run is asked about, if that is here
     */
    HowPage(ObservableValue<@Nullable Finding<?, ?>> shown, Optional<? extends Node> asked) {
        this.shown = shown;
        empty.setWrapText(true);
        trace.getStyleClass().add("how-trace");
        asked.ifPresent(trace.getChildren()::add);
        trace.getChildren().add(head());
        for (Stage stage : Stage.values()) {
            HowStage block = new HowStage(stage);
            stages.put(stage, block);
            trace.getChildren().add(block);
        }
        maps.getStyleClass().add("how-trace");
        trace.getChildren().add(maps);
        content.getStyleClass().add("how-page");
        SteadyScroll scroll = new SteadyScroll(content);
        scroll.getStyleClass().add("how-scroll");
        getChildren().setAll(scroll);
        shown.subscribe(this::show);
    }

    private void show(@Nullable Finding<?, ?> finding) {
        if (finding == null) {
            content.getChildren().setAll(empty);
            return;
        }
        RunReport<?> report = finding.report();
        facts.setText(TEXT.get("how.head", DeviceChip.text(report),
                report.placement().map(DeviceChip::operations).orElse("")));
        stages.forEach((stage, block) -> block.show(report));
        maps.getChildren().setAll(finding.lookInside());
        maps.setManaged(!maps.getChildren().isEmpty());
        if (!content.getChildren().contains(trace)) {
            content.getChildren().setAll(trace);
        }
    }

    private HBox head() {
        facts.setWrapText(true);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        Button copy = Controls.iconButton(Feather.COPY, TEXT.get("how.copy"));
        copy.setId("copy-tensors");
        copy.setOnAction(event -> {
            Finding<?, ?> finding = shown.getValue();
            if (finding != null) {
                ClipboardContent clipboard = new ClipboardContent();
                clipboard.putString(asTable(finding.report()));
                Clipboard.getSystemClipboard().setContent(clipboard);
            }
        });
        HBox row = new HBox(facts, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Stages and tensors as tab-separated lines for a spreadsheet. */
    static String asTable(RunReport<?> report) {
        String stages = report.stages().stream()
                .map(t -> String.format(Locale.ROOT, "%s\t\t\t\t\t%.2f", StageLine.name(t.stage()), t.millis()))
                .collect(Collectors.joining("\n"));
        String tensors = report.tensors().stream().map(HowPage::line).collect(Collectors.joining("\n"));
        return TEXT.get("how.columns").replace('|', '\t') + "\n" + stages + "\n" + tensors + "\n";
    }

    private static String line(TensorTrace tensor) {
        return String.format(Locale.ROOT, "%s\t%s\t%s\t%s\t[%s, %s]\t%.2f", StageLine.name(tensor.stage()),
                tensor.name(), tensor.dtype(), HowStage.shape(tensor), HowStage.number(tensor.min()),
                HowStage.number(tensor.max()), tensor.millis());
    }
}
