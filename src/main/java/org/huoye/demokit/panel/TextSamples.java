package org.huoye.demokit.panel;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.huoye.demokit.Sample;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** The sample texts of a demo as a strip of buttons. JavaFX thread only. */
final class TextSamples {

    private static final Messages TEXT = Messages.beside(TextSamples.class);

    private TextSamples() {
    }

    /** A button for each sample, to which more may be added. */
    static FlowPane strip(DemoPanelModel<?, ?> model) {
        FlowPane strip = new FlowPane();
        strip.getStyleClass().add("samples");
        for (Sample sample : model.spec().samples()) {
            Button button = new Button(model.messages().sample(sample));
            button.getStyleClass().add("chip");
            button.setId("sample-" + sample.file());
            Controls.name(button, TEXT.get("input.sample", button.getText()));
            button.setOnAction(event -> model.inputs().chooseSample(sample));
            strip.getChildren().add(button);
        }
        return strip;
    }
}
