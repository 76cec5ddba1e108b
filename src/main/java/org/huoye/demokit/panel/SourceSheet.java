package org.huoye.demokit.panel;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.huoye.demokit.LiveDevices.Device;
import org.huoye.demokit.LiveKind;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** Which camera or microphone, and whether as in a mirror; takes effect at once, also while it plays. */
final class SourceSheet extends VBox {

    private static final Messages TEXT = Messages.beside(SourceSheet.class);

    private final LiveModel<?, ?> model;
    private final VBox devices = new VBox();
    /** Ends with the sheet: the choice lives longer. */
    private Subscription listed = Subscription.EMPTY;
    private Subscription chosen = Subscription.EMPTY;

    SourceSheet(LiveModel<?, ?> model) {
        this.model = model;
        getStyleClass().add("device-sheet");
        devices.getStyleClass().add("device-sheet");
        devices.setId("live-devices");
        getChildren().add(devices);
        LiveChoice choice = model.choice();
        if (choice.kind() == LiveKind.CAMERA) {
            CheckBox mirror = new CheckBox(TEXT.get("source.mirror"));
            mirror.setId("live-mirror");
            mirror.setSelected(choice.mirroredProperty().get());
            mirror.setOnAction(event -> choice.mirror(mirror.isSelected()));
            getChildren().add(mirror);
        }
        sceneProperty().subscribe(scene -> {
            listed.unsubscribe();
            chosen.unsubscribe();
            listed = scene == null ? Subscription.EMPTY : choice.devicesProperty().subscribe(this::list);
        });
        choice.look();
    }

    private void list(List<Device> found) {
        devices.getChildren().clear();
        chosen.unsubscribe();
        chosen = Subscription.EMPTY;
        if (found.isEmpty()) {
            Label none = Controls.label(TEXT.get("source." + model.choice().kind() + ".none"), "soft");
            none.setWrapText(true);
            devices.getChildren().add(none);
        }
        ToggleGroup group = new ToggleGroup();
        for (Device device : found) {
            RadioButton button = new RadioButton(device.name());
            button.setId("live-device-" + device.id());
            button.setToggleGroup(group);
            chosen = chosen.and(
                    model.choice().deviceProperty().subscribe(used -> button.setSelected(device.equals(used))));
            button.setOnAction(event -> model.choose(device));
            devices.getChildren().add(button);
        }
    }
}
