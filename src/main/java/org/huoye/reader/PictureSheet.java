package org.huoye.reader;

import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.Sheet;
import org.kordamp.ikonli.feather.Feather;

/** Shows a picture of the book as large as the window allows. */
final class PictureSheet {

    private static final Messages TEXT = Messages.beside(PictureSheet.class);
    private static final double MARGIN = 96;

    private PictureSheet() {
    }

    static void show(Sheet sheet, Image picture, Runnable closed) {
        ImageView view = new ImageView(picture);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(Bindings.min(sheet.widthProperty().subtract(MARGIN), picture.getWidth()));
        view.fitHeightProperty().bind(Bindings.min(sheet.heightProperty().subtract(MARGIN), picture.getHeight()));
        view.setAccessibleText(TEXT.get("picture.name"));
        Button close = Controls.iconButton(Feather.X, TEXT.get("picture.close"));
        close.getStyleClass().add("over-picture");
        close.setOnAction(event -> sheet.close());
        StackPane content = new StackPane(view, close);
        StackPane.setAlignment(close, Pos.TOP_RIGHT);
        sheet.show(content, close, closed);
    }

    /** Reads a picture for the screen; call off the JavaFX thread. */
    static Image read(Path file) throws IOException {
        Picture picture = PictureReader.read(file);
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(),
                picture.argb(), 0, picture.width());
        return image;
    }
}
