package org.huoye.demokit.panel;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.huoye.inference.DeviceChoice;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/** Processor or GPU, why not if not, and both side by side. */
final class DeviceSheet extends VBox {

    private static final Messages TEXT = Messages.beside(DeviceSheet.class);

    private final DemoPanelModel<?, ?> model;
    private final HBox sides = new HBox();

    DeviceSheet(DemoPanelModel<?, ?> model) {
        this.model = model;
        getStyleClass().add("device-sheet");
        ToggleGroup group = new ToggleGroup();
        var busy = Bindings.createBooleanBinding(() -> model.state().isBusy(), model.stateProperty());
        var held = model.devices().heldProperty();
        var noGpu = Bindings.createBooleanBinding(() -> {
            Optional<String> refusal = model.devices().gpuRefusalProperty().get();
            return refusal == null || refusal.isPresent();
        }, model.devices().gpuRefusalProperty());
        RadioButton cpu = choice(DeviceChoice.CPU, group);
        cpu.disableProperty().bind(busy.or(held));
        RadioButton gpu = choice(DeviceChoice.GPU, group);
        gpu.disableProperty().bind(busy.or(noGpu).or(held));
        Label why = Controls.label("", "small", "soft");
        why.setWrapText(true);
        why.textProperty().bind(Bindings.createStringBinding(this::refusal, model.devices().gpuRefusalProperty()));
        why.managedProperty().bind(noGpu);
        why.visibleProperty().bind(noGpu);
        Label whyHeld = Controls.label(TEXT.get("device.held"), "small", "soft");
        whyHeld.setWrapText(true);
        whyHeld.managedProperty().bind(held);
        whyHeld.visibleProperty().bind(held);
        Button compare = new Button(TEXT.get("device.compare"));
        compare.setId("compare-devices");
        compare.disableProperty().bind(noGpu.or(held).or(model.canRun().not()));
        compare.setOnAction(event -> model.compare());
        sides.getStyleClass().add("sides");
        model.devices().comparisonProperty().subscribe(this::show);
        getChildren().setAll(cpu, gpu, why, whyHeld, compare, sides);
    }

    private RadioButton choice(DeviceChoice device, ToggleGroup group) {
        RadioButton button = new RadioButton(TEXT.get("device." + device.name()));
        button.setId("device-" + device.name());
        button.setToggleGroup(group);
        button.setSelected(model.devices().device() == device);
        button.setOnAction(event -> model.setDevice(device));
        return button;
    }

    private String refusal() {
        Optional<String> refusal = model.devices().gpuRefusalProperty().get();
        return refusal == null ? TEXT.get("device.checking") : refusal.orElse("");
    }

    private void show(@Nullable DeviceComparison comparison) {
        sides.getChildren().clear();
        if (comparison != null) {
            comparison.sides().forEach(side -> sides.getChildren().add(card(side)));
        }
    }

    private static Node card(DeviceComparison.Side side) {
        String device = side.last().placement().map(p -> p.kind().name()).orElse("");
        VBox card = new VBox(Controls.label(device, "heading"),
                Controls.label(DeviceChip.millis(side.medianMillis()), "title"),
                Controls.label(TEXT.get("device.median", DeviceComparison.RUNS), "small", "soft"));
        side.last().placement().ifPresent(placement -> card.getChildren().addAll(
                Controls.label(TEXT.get("device.side.cpu", placement.cpuOperations()), "small", "soft"),
                Controls.label(TEXT.get("device.side.gpu", placement.gpuOperations()), "small", "soft")));
        card.getStyleClass().addAll("card", "side");
        card.setAlignment(Pos.TOP_LEFT);
        card.setPrefWidth(0); // equal shares
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
