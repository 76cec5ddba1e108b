package org.huoye.demokit.panel;

import java.io.IOException;
import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.Sample;
import org.huoye.media.FilmReader;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.PictureImages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip of sample pictures and the ways to bring one's own. */
final class PictureInputs extends FlowPane {

    private static final Messages TEXT = Messages.beside(PictureInputs.class);
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double SIDE = 56;

    /** Narrower panels have no room for the hint about dropping. */
    private static final double ONE_ROW = 440;

    /** As wide as the two buttons above it, so that a long file name widens nothing. */
    private static final double OWN_WIDTH = 132;

    /** Pixels of a thumbnail's longer side: sharp at scale 2 even if only its middle is shown. */
    private static final int THUMBNAIL_PIXELS = 192;

    /** @param live the demo's live part, if it has one */
    PictureInputs(DemoPanelModel<?, ?> model, @Nullable LiveModel<?, ?> live, PanelServices services,
            InputSource source) {
        getStyleClass().addAll("inputs", "samples");
        for (Sample sample : model.spec().samples()) {
            getChildren().add(thumbnail(model, live, services, sample));
        }
        Button open = LiveButtons.withIcon("input.open", Feather.FOLDER);
        open.setId("open-input");
        open.setOnAction(event -> source.open(this));
        Button paste = LiveButtons.withIcon("input.paste", Feather.CLIPBOARD);
        paste.setId("paste-input");
        paste.setOnAction(event -> source.paste());
        Label hint = Controls.label("", "small", "soft");
        hint.setId("own-input");
        hint.textProperty().bind(model.givenProperty().map(PictureInputs::nameOfOwn).orElse("")
                .map(name -> name.isEmpty()
                        ? TEXT.get(source.takesFilms() ? "input.drop.films" : "input.drop")
                        : name));
        hint.setMaxWidth(OWN_WIDTH);
        hint.visibleProperty().bind(widthProperty().greaterThan(ONE_ROW));
        hint.managedProperty().bind(hint.visibleProperty());
        HBox below = new HBox(hint);
        below.setAlignment(Pos.CENTER);
        below.getStyleClass().add("own-below");
        below.getChildren().addAll(0, LiveButtons.of(live, source));
        VBox own = new VBox(new HBox(open, paste), below);
        own.getStyleClass().add("own-input");
        own.setMinWidth(USE_PREF_SIZE);
        getChildren().add(own);
    }

    private static String nameOfOwn(Given<?> given) {
        return given.sample() == null ? given.name() : "";
    }

    private static Node thumbnail(DemoPanelModel<?, ?> model, @Nullable LiveModel<?, ?> live, PanelServices services,
            Sample sample) {
        String title = model.messages().sample(sample);
        Button button = new Button();
        button.setId("sample-" + sample.file());
        button.getStyleClass().add("sample");
        Controls.name(button, TEXT.get("input.sample", title));
        button.setOnAction(event -> model.inputs().chooseSample(sample));
        Path file = services.samples().resolve(model.spec().id()).resolve(sample.file());
        // no binding: nothing would hold it, and with the next garbage collection it would be gone
        Runnable mark = () -> button.pseudoClassStateChanged(CHOSEN, isChosen(model, live, sample, file));
        model.givenProperty().subscribe(mark);
        if (live != null) {
            live.activeProperty().subscribe(mark);
            live.kindProperty().subscribe(mark);
            live.filmProperty().subscribe(mark);
        }
        mark.run();
        ImageView view = new ImageView();
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        Rectangle round = new Rectangle(SIDE, SIDE);
        round.setArcWidth(12);
        round.setArcHeight(12);
        view.setClip(round);
        button.setGraphic(sample.isFilm() ? asFilm(view) : view);
        services.fetch(() -> PictureImages.fitted(firstFrame(file), THUMBNAIL_PIXELS), image -> show(view, image));
        return button;
    }

    private static boolean isChosen(DemoPanelModel<?, ?> model, @Nullable LiveModel<?, ?> live, Sample sample,
            Path file) {
        if (live != null && live.isActive()) {
            return live.kind() == LiveKind.VIDEO_FILE && file.equals(live.filmProperty().get());
        }
        Given<?> given = model.givenProperty().get();
        return given != null && sample.equals(given.sample());
    }

    /** A mark over a picture that says that it moves. */
    private static Node asFilm(ImageView view) {
        FontIcon mark = new FontIcon(Feather.PLAY);
        mark.getStyleClass().add("film-mark-icon");
        StackPane ground = new StackPane(mark);
        ground.getStyleClass().add("film-mark");
        ground.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane both = new StackPane(view, ground);
        both.setAlignment(Pos.BOTTOM_RIGHT);
        return both;
    }

    private static Picture firstFrame(Path file) throws IOException {
        if (!FilmReader.isFilm(file)) {
            return PictureReader.read(file);
        }
        try (FilmReader film = FilmReader.open(file, THUMBNAIL_PIXELS)) {
            return film.next().orElseThrow(() -> new IOException("closed")).picture();
        }
    }

    /** The middle square of a picture. */
    private static void show(ImageView view, Image image) {
        double side = Math.min(image.getWidth(), image.getHeight());
        view.setViewport(new javafx.geometry.Rectangle2D((image.getWidth() - side) / 2,
                (image.getHeight() - side) / 2, side, side));
        view.setImage(image);
    }
}
