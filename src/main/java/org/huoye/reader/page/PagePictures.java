package org.huoye.reader.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.IntStream;
import org.huoye.media.DarkTwin;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.media.PictureWriter;
import org.huoye.media.SvgCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes pictures fit for the page: decoded by Java under its limits, scaled down to what the page can show, encoded anew,
 * so that no byte of a foreign file reaches the page's own decoders; drawings in SVG are checked and written anew.
 * Stateless; call off the JavaFX thread.
 */
final class PagePictures {

    private static final Logger LOG = LoggerFactory.getLogger(PagePictures.class);

    /** Widest a page shows a picture, in pixels: 42 em of 17 px on a screen of scale 2. */
    private static final int WIDEST = 1428;

    /** From here on a channel is light. */
    private static final int LIGHT = 224;

    /** This much of the edge is light where a picture is drawn on a light ground. */
    private static final double MOSTLY = 0.9;

    private static final String SVG = "image/svg+xml";

    private PagePictures() {
    }

    /** A picture made fit; {@code onLight}: it is drawn on a light ground, or on none. */
    private record Fit(String uri, boolean onLight) {
    }

    /** The picture, and its twin if a readable one lies beside it. */
    static PagePicture load(Path file) throws IOException {
        Fit light = fit(file);
        String dark = "";
        Path twin = DarkTwin.of(file);
        if (!twin.equals(file)) {
            try {
                dark = fit(twin).uri();
            } catch (IOException e) {
                LOG.warn("the dark twin {} is unreadable", twin, e);
            }
        }
        return new PagePicture(light.uri(), dark, light.onLight());
    }

    private static Fit fit(Path file) throws IOException {
        if (SvgCheck.isSvg(file)) {
            return new Fit(uri(SVG, SvgCheck.read(file).bytes()), true);
        }
        Picture picture = PictureWriter.noWiderThan(PictureReader.read(file), WIDEST);
        return new Fit(uri(file, picture), isOnLightGround(picture));
    }

    /** Whether nearly all of a picture's edge is light, as a drawing's is and a photo's hardly ever. */
    static boolean isOnLightGround(Picture picture) {
        int last = picture.width() - 1;
        int bottom = picture.height() - 1;
        IntStream edge = IntStream.concat(
                IntStream.rangeClosed(0, last).flatMap(x -> IntStream.of(at(picture, x, 0), at(picture, x, bottom))),
                IntStream.rangeClosed(0, bottom).flatMap(y -> IntStream.of(at(picture, 0, y), at(picture, last, y))));
        return edge.mapToObj(PagePictures::isLight).mapToInt(light -> light ? 1 : 0).average().orElse(0) >= MOSTLY;
    }

    private static int at(Picture picture, int x, int y) {
        return picture.argb()[y * picture.width() + x];
    }

    private static boolean isLight(int argb) {
        return (argb >> 16 & 255) >= LIGHT && (argb >> 8 & 255) >= LIGHT && (argb & 255) >= LIGHT;
    }

    private static String uri(Path file, Picture picture) throws IOException {
        boolean photo = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.jpe?g");
        return photo
                ? uri("image/jpeg", PictureWriter.jpeg(picture))
                : uri("image/png", PictureWriter.png(picture));
    }

    static String uri(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
