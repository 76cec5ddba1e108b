package org.huoye.reader.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.media.PictureWriter;

/**
 * Makes pictures fit for the page: decoded by Java under its limits, scaled down to what the page can show, encoded anew,
 * so that no byte of a foreign file reaches the page's own decoders. Stateless; call off the JavaFX thread.
 */
final class PagePictures {

    /** Widest a page shows a picture, in pixels: 42 em of 17 px on a screen of scale 2. */
    private static final int WIDEST = 1428;

    private PagePictures() {
    }

    /** The picture as a {@code data:} URI. */
    static String dataUri(Path file) throws IOException {
        Picture picture = PictureWriter.noWiderThan(PictureReader.read(file), WIDEST);
        boolean photo = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.jpe?g");
        return photo
                ? uri("image/jpeg", PictureWriter.jpeg(picture))
                : uri("image/png", PictureWriter.png(picture));
    }

    static String uri(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
