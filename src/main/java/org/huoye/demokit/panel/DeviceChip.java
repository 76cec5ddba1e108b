package org.huoye.demokit.panel;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.huoye.demokit.RunReport;
import org.huoye.inference.Placement;
import org.huoye.platform.Messages;
import org.huoye.ui.Sheet;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where the last run's operations really ran, and how long it took; opens the sheet of devices. */
final class DeviceChip extends Button {

    private static final Messages TEXT = Messages.beside(DeviceChip.class);

    DeviceChip(DemoPanelModel<?, ?> model, Sheet sheet) {
        getStyleClass().addAll("chip", "device-chip");
        setId("device-chip");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(new FontIcon(Feather.CPU));
        textProperty().bind(Bindings.createStringBinding(() -> text(model), model.outcomeProperty(),
                model.deviceProperty()));
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(Bindings.createStringBinding(() -> explained(model), model.outcomeProperty()));
        setTooltip(hint);
        accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> TEXT.get("device.chip.name", text(model)), textProperty()));
        setOnAction(event -> PanelSheet.show(sheet, TEXT.get("device.sheet"), new DeviceSheet(model)));
    }

    private static String text(DemoPanelModel<?, ?> model) {
        var outcome = model.outcomeProperty().get();
        return outcome == null ? model.deviceProperty().get().name() : text(outcome.report());
    }

    /** Such as {@code CPU 38 ms}; without the device if no model was called. */
    static String text(RunReport<?> report) {
        return (report.placement().map(p -> p.kind() + " ").orElse("") + millis(report.millis())).strip();
    }

    /** Milliseconds for the reader: one decimal below 10. */
    static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }

    private static String explained(DemoPanelModel<?, ?> model) {
        var outcome = model.outcomeProperty().get();
        if (outcome == null) {
            return TEXT.get("device.chip.before");
        }
        Optional<Placement> placement = outcome.report().placement();
        return placement.map(DeviceChip::operations).orElseGet(() -> TEXT.get("device.chip.noModel"));
    }

    /** How many operations ran where. */
    static String operations(Placement placement) {
        return placement.gpuOperations() == 0
                ? TEXT.get("device.operations.cpu", placement.cpuOperations())
                : TEXT.get("device.operations.both", placement.gpuOperations(), placement.cpuOperations());
    }
}
