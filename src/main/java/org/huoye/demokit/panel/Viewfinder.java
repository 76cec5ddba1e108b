package org.huoye.demokit.panel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.Looking;
import org.huoye.demokit.Looking.Seen;
import org.huoye.demokit.Options;
import org.huoye.media.Picture;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.Sheet;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shows what the camera sees on a sheet, and takes one picture of it. The camera is open only while the sheet is: all rules
 * of {@link LiveKind#CAMERA} hold, for it is a live part that does nothing.
 */
final class Viewfinder {

    private static final Messages TEXT = Messages.beside(Viewfinder.class);

    private static final double WIDTH = 360;
    private static final double HEIGHT = 270;

    private final Sheet sheet;
    private final PictureFigure figure = new PictureFigure(new Pane(), HEIGHT / WIDTH);
    private final LiveModel<Picture, Seen> model;
    private final Consumer<Problem> tell;
    private boolean isOpen;

    /** @param tell hears why there is no picture, once the sheet is gone */
    Viewfinder(String demo, PanelServices services, Sheet sheet, Consumer<Problem> tell) {
        this.sheet = sheet;
        this.tell = tell;
        figure.setMinSize(WIDTH, HEIGHT);
        figure.setPrefSize(WIDTH, HEIGHT);
        model = new LiveModel<>(demo + "-viewfinder", new Looking(), services, Options.defaults(List.of()),
                figure::prepare, this::failed);
        model.outcomeProperty().subscribe(seen -> {
            if (seen != null) {
                figure.show(seen.input());
            }
        });
    }

    private void failed(@Nullable Problem problem) {
        if (problem != null) {
            lookAway();
            tell.accept(problem);
        }
    }

    /**
     * Begins to look.
     *
     * @param number of the slot the picture is for, from 1
     * @param taken gets the picture, if the reader takes one
     */
    void open(int number, Consumer<Picture> taken) {
        String title = TEXT.get("viewfinder.title", number);
        Button take = Controls.primary(TEXT.get("viewfinder.take"));
        take.setId("take-picture");
        take.setGraphic(new FontIcon(Feather.CAMERA));
        take.disableProperty().bind(Bindings.isNull(model.outcomeProperty()));
        take.setOnAction(event -> {
            Outcome<Picture, Seen> seen = model.outcomeProperty().get();
            if (seen != null) {
                boolean mirrored = model.choice().isMirrored();
                sheet.close();
                // it is shown as in a mirror, but kept as others see it
                taken.accept(mirrored ? seen.input().mirrored() : seen.input());
            }
        });
        Label opening = Controls.label(TEXT.get("viewfinder.opening"), "soft");
        opening.visibleProperty().bind(Bindings.isNull(model.outcomeProperty()));
        figure.visibleProperty().bind(opening.visibleProperty().not());
        StackPane place = new StackPane(figure, opening);
        HBox row = new HBox(take);
        row.setAlignment(Pos.CENTER);
        VBox content = new VBox(place, row, new SourceSheet(model));
        content.getStyleClass().add("viewfinder");
        content.setMinHeight(Region.USE_PREF_SIZE);
        PanelSheet.show(sheet, title, content, take, this::closed);
        isOpen = true;
        model.restart();
    }

    /** What was seen is forgotten: whoever opens it next must not find a picture of who sat there before. */
    private void closed() {
        isOpen = false;
        model.drop();
    }

    /** Nobody looks any more: the camera is let go of and the sheet goes. */
    void lookAway() {
        if (isOpen) {
            sheet.close();
        }
    }

    /** Lets go of the camera for good. */
    CompletableFuture<Void> end() {
        return model.end();
    }
}
