package org.huoye.demokit.panel;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.huoye.demokit.DemoMessages;
import org.huoye.demokit.Option;
import org.huoye.demokit.Options;
import org.huoye.ui.Controls;

/**
 * Slider, choice or check box for each option, by its type: one in a row, or two where there are many, as the result needs
 * the height. Takes no room if there are none.
 */
final class OptionControls extends VBox {

    /** From so many options on two of them share a row. */
    private static final int MANY = 3;

    private final DemoPanelModel<?, ?> model;

    OptionControls(DemoPanelModel<?, ?> model) {
        this.model = model;
        getStyleClass().add("options");
        List<Option> options = model.spec().options();
        int together = options.size() < MANY ? 1 : 2;
        for (int i = 0; i < options.size(); i += together) {
            List<Region> controls = options.subList(i, Math.min(i + together, options.size())).stream()
                    .map(this::control).toList();
            getChildren().add(together == 1 ? controls.getFirst() : row(controls));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Region control(Option option) {
        return switch (option) {
            case Option.Range range -> slider(range);
            case Option.Choice choice -> choice(choice);
            case Option.Toggle toggle -> toggle(toggle);
        };
    }

    /** Controls side by side, as wide as each other. */
    private static HBox row(List<Region> controls) {
        HBox row = new HBox();
        row.getStyleClass().add("option-pair");
        row.setAlignment(Pos.CENTER_LEFT);
        for (Region control : controls) {
            control.setMinWidth(0);
            control.setPrefWidth(1);
            control.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(control, Priority.ALWAYS);
            row.getChildren().add(control);
        }
        return row;
    }

    private Region slider(Option.Range range) {
        Slider slider = new Slider(range.min(), range.max(), model.optionsProperty().get().number(range.id()));
        slider.setId("option-" + range.id());
        slider.setBlockIncrement(range.step());
        slider.setMajorTickUnit(range.step());
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        Label value = Controls.label("", "number");
        slider.valueProperty().subscribe(number -> {
            double stepped = stepped(range, number.doubleValue());
            value.setText(text(range, stepped));
            model.setOption(range, Double.toString(stepped));
        });
        model.optionsProperty().subscribe(options -> {
            if (stepped(range, slider.getValue()) != options.number(range.id())) {
                slider.setValue(options.number(range.id()));
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        return row(range, slider, value);
    }

    /** The nearest step, without the noise of binary fractions. */
    private static double stepped(Option.Range range, double value) {
        double steps = Math.round((value - range.min()) / range.step());
        double exact = Math.clamp(range.min() + steps * range.step(), range.min(), range.max());
        return Math.round(exact * 1e6) / 1e6;
    }

    private static String text(Option.Range range, double value) {
        return String.format(Locale.ROOT, range.step() < 1 ? "%.2f" : "%.0f", value);
    }

    private Region choice(Option.Choice choice) {
        DemoMessages messages = model.messages();
        ComboBox<String> box = new ComboBox<>();
        box.setId("option-" + choice.id());
        box.getItems().setAll(choice.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : messages.value(choice, value);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        });
        model.optionsProperty().subscribe((Options options) -> box.setValue(options.choice(choice.id())));
        box.setOnAction(event -> model.setOption(choice, box.getValue()));
        return row(choice, box);
    }

    private Region toggle(Option.Toggle toggle) {
        CheckBox box = new CheckBox(model.messages().option(toggle));
        box.setId("option-" + toggle.id());
        model.optionsProperty().subscribe((Options options) -> box.setSelected(options.isOn(toggle.id())));
        box.setOnAction(event -> model.setOption(toggle, Boolean.toString(box.isSelected())));
        return box;
    }

    private Region row(Option option, Region control, Node... more) {
        Label label = Controls.label(model.messages().option(option));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        HBox row = new HBox(label, control);
        row.getChildren().addAll(more);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("option");
        return row;
    }
}
