package org.huoye.demokit.panel;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.huoye.media.Picture;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.PictureImages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The place of one of several pictures: what is in it, and the ways to bring another. Takes drops of its own. */
final class PictureSlot extends HBox {

    private static final Messages TEXT = Messages.beside(PictureSlot.class);
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final double SIDE = 56;
    private static final int THUMBNAIL_PIXELS = 192;

    private final PictureSlots<?> slots;
    private final int index;
    private final PanelServices services;
    private final String emptyText;
    private final ImageView view = new ImageView();
    private final Label name = Controls.label("", "small", "soft");
    private final Button remove;
    private @Nullable Picture shown;

    PictureSlot(DemoPanelModel<?, ?> model, PictureSlots<?> slots, int index, PanelServices services,
            @Nullable Viewfinder viewfinder) {
        this.slots = slots;
        this.index = index;
        this.services = services;
        int number = index + 1;
        emptyText = model.messages().find("slot.empty." + number).orElse(TEXT.get("input.slot.empty"));
        getStyleClass().add("slot");
        setAlignment(Pos.CENTER_LEFT);
        setId("slot-" + number);
        setMinWidth(0);
        InputSource source = InputSource.of(model, services.dialogs(), index);

        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        Rectangle round = new Rectangle(SIDE, SIDE);
        round.setArcWidth(12);
        round.setArcHeight(12);
        view.setClip(round);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("slot-frame");

        Label title = Controls.label(model.messages().find("slot." + number).orElse(TEXT.get("input.slot", number)),
                "slot-title");
        Button open = button(Feather.FOLDER, "open", number);
        open.setOnAction(event -> source.open(this));
        Button paste = button(Feather.CLIPBOARD, "paste", number);
        paste.setOnAction(event -> source.paste());
        remove = button(Feather.X, "remove", number);
        remove.setOnAction(event -> model.inputs().removePicture(index));
        HBox buttons = new HBox(open, paste);
        if (viewfinder != null) {
            Button camera = button(Feather.CAMERA, "camera", number);
            camera.setOnAction(event -> viewfinder.open(number,
                    picture -> model.inputs().takePicture(index, () -> picture, TEXT.get("input.camera"))));
            buttons.getChildren().add(camera);
        }
        buttons.getChildren().add(remove);
        buttons.getStyleClass().add("slot-buttons");
        name.setMinWidth(0);
        VBox words = new VBox(title, name, buttons);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(frame, words);
        source.listen(this);
        slots.picturesProperty().subscribe(this::show);
    }

    private static Button button(Feather icon, String what, int number) {
        Button button = Controls.iconButton(icon, TEXT.get("input.slot." + what, number));
        button.setId(what + "-" + number);
        return button;
    }

    private void show(List<Picture> pictures) {
        Picture now = index < pictures.size() ? pictures.get(index) : null;
        remove.setVisible(slots.canRemove(index));
        remove.setManaged(remove.isVisible());
        pseudoClassStateChanged(EMPTY, now == null);
        name.setText(now == null ? emptyText : now.name());
        setAccessibleText(TEXT.get("input.slot.name", index + 1, name.getText()));
        if (now == shown) {
            return;
        }
        shown = now;
        view.setImage(null);
        if (now != null) {
            services.fetch(() -> PictureImages.fitted(now, THUMBNAIL_PIXELS), image -> {
                if (now == shown) {
                    fill(view, image, 1);
                }
            });
        }
    }

    /** Shows the middle of a picture, as much of it as has the wanted shape. */
    static void fill(ImageView view, Image image, double widthOverHeight) {
        double width = Math.min(image.getWidth(), image.getHeight() * widthOverHeight);
        double height = width / widthOverHeight;
        view.setViewport(new Rectangle2D((image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width,
                height));
        view.setImage(image);
    }
}
