package org.huoye.demokit.panel;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.huoye.demokit.RunReport;
import org.huoye.inference.Placement;
import org.huoye.platform.Messages;
import org.huoye.ui.Sheet;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where the last run's operations really ran, and how long it took; opens the sheet of devices. */
final class DeviceChip extends Button {

    private static final Messages TEXT = Messages.beside(DeviceChip.class);

    DeviceChip(DemoPanelModel<?, ?> model, ObservableValue<@Nullable Finding<?, ?>> shown, Sheet sheet) {
        getStyleClass().addAll("chip", "device-chip");
        setId("device-chip");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(new FontIcon(Feather.CPU));
        textProperty().bind(Bindings.createStringBinding(() -> {
            var finding = shown.getValue();
            return finding == null ? model.devices().device().name() : text(finding.report());
        }, shown, model.devices().deviceProperty()));
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(Bindings.createStringBinding(() -> explained(shown.getValue()), shown));
        setTooltip(hint);
        accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> TEXT.get("device.chip.name", getText()), textProperty()));
        setOnAction(event -> PanelSheet.show(sheet, TEXT.get("device.sheet"), new DeviceSheet(model)));
    }

    /** Such as {@code CPU 38 ms}; without the device if no model was called. */
    static String text(RunReport<?> report) {
        return (report.placement().map(p -> p.kind() + " ").orElse("") + millis(report.millis())).strip();
    }

    /** Milliseconds for the reader: one decimal below 10. */
    static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }

    private static String explained(@Nullable Finding<?, ?> finding) {
        if (finding == null) {
            return TEXT.get("device.chip.before");
        }
        Optional<Placement> placement = finding.report().placement();
        return placement.map(DeviceChip::operations).orElseGet(() -> TEXT.get("device.chip.noModel"));
    }

    /** How many operations ran where. */
    static String operations(Placement placement) {
        return placement.gpuOperations() == 0
                ? TEXT.get("device.operations.cpu", placement.cpuOperations())
                : TEXT.get("device.operations.both", placement.gpuOperations(), placement.cpuOperations());
    }
}
