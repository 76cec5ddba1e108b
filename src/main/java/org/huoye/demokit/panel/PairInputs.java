package org.huoye.demokit.panel;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.huoye.demokit.Sample;
import org.huoye.media.PictureReader;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.PictureImages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The strip of sample pairs, and below it a slot for each of the reader's own pictures. */
final class PairInputs extends VBox {

    private static final Messages TEXT = Messages.beside(PairInputs.class);
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDTH = 33;
    private static final double HEIGHT = 48;

    /** Pixels of a thumbnail's longer side: sharp at scale 2 even if only its middle is shown. */
    private static final int THUMBNAIL_PIXELS = 192;

    private final DemoPanelModel<?, ?> model;
    private final PanelServices services;

    /** @param viewfinder takes pictures with the camera; null if there is none on this computer */
    PairInputs(DemoPanelModel<?, ?> model, PictureSlots<?> slots, PanelServices services,
            @Nullable Viewfinder viewfinder) {
        this.model = model;
        this.services = services;
        getStyleClass().add("pair-inputs");
        FlowPane strip = new FlowPane();
        strip.getStyleClass().add("samples");
        model.spec().samples().forEach(sample -> strip.getChildren().add(pair(sample)));
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("slots");
        for (int i = 0; i < slots.count(); i++) {
            if (i == 1) {
                row.getChildren().add(swap(slots));
            }
            PictureSlot slot = new PictureSlot(model, slots, i, services, viewfinder);
            HBox.setHgrow(slot, Priority.ALWAYS);
            row.getChildren().add(slot);
        }
        getChildren().setAll(strip, row);
    }

    private Button swap(PictureSlots<?> slots) {
        Button swap = Controls.iconButton(Feather.REPEAT, TEXT.get("input.swap"));
        swap.setId("swap-inputs");
        swap.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !slots.canSwap(), slots.picturesProperty()));
        swap.setOnAction(event -> model.inputs().swapPictures());
        return swap;
    }

    /** One button for all pictures of a sample, side by side. */
    private Node pair(Sample sample) {
        Button button = new Button();
        button.setId("sample-" + sample.file().replace(' ', '-'));
        button.getStyleClass().addAll("sample", "sample-pair");
        Controls.name(button, TEXT.get("input.sample", model.messages().sample(sample)));
        button.setOnAction(event -> model.inputs().chooseSample(sample));
        model.givenProperty().subscribe(given -> button.pseudoClassStateChanged(CHOSEN,
                given != null && sample.equals(given.sample())));
        HBox pictures = new HBox();
        pictures.getStyleClass().add("pair");
        List<String> files = model.spec().files(sample);
        for (String file : files) {
            ImageView view = new ImageView();
            view.setFitWidth(WIDTH);
            view.setFitHeight(HEIGHT);
            pictures.getChildren().add(view);
            services.fetch(() -> PictureImages.fitted(
                    PictureReader.read(services.samples().resolve(model.spec().id()).resolve(file)), THUMBNAIL_PIXELS),
                    image -> PictureSlot.fill(view, image, WIDTH / HEIGHT));
        }
        button.setGraphic(pictures);
        return button;
    }
}
