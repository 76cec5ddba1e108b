package org.huoye.pipelines.vision;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.huoye.inference.ShippedModels;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;

/** Real pictures with faces for tests, and what can be done to them. */
public final class FacePictures {

    /** The astronaut's face, hair line to chin and cheek to cheek, set by hand on the photo of 512 x 512. */
    public static final Box ASTRONAUT_FACE = new Box(182, 78, 88, 100);

    private FacePictures() {
    }

    /** The astronaut, 512 x 512. */
    public static Picture astronaut() {
        return sample("face-tracking/astronaut.jpg");
    }

    /** A sample by its path under images/samples/. */
    public static Picture sample(String path) {
        return read(ShippedModels.root().resolve("images/samples").resolve(path));
    }

    /** A portrait of the test resources, such as {@code one-1}. */
    public static Picture portrait(String name) {
        try {
            return read(Path.of(Objects.requireNonNull(
                    FacePictures.class.getResource("portraits/" + name + ".jpg"), name).toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Picture read(Path file) {
        try {
            return PictureReader.read(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The picture, scaled, turned around its middle and placed on a grey ground. */
    public static Picture placed(Picture picture, int width, int height, double scale, double degrees) {
        BufferedImage ground = ground(width, height);
        var place = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        place.rotate(Math.toRadians(degrees));
        place.translate(-picture.width() * scale / 2, -picture.height() * scale / 2);
        Graphics2D graphics = graphics(ground);
        graphics.drawImage(shrunk(picture, scale), place, null);
        graphics.dispose();
        return picture(ground, picture.name());
    }

    /** The picture again and again, {@code columns * rows} times. */
    public static Picture tiled(Picture picture, double scale, int columns, int rows) {
        BufferedImage tile = shrunk(picture, scale);
        BufferedImage ground = ground(columns * tile.getWidth(), rows * tile.getHeight());
        Graphics2D graphics = graphics(ground);
        for (int i = 0; i < columns * rows; i++) {
            graphics.drawImage(tile, i % columns * tile.getWidth(), i / columns * tile.getHeight(), null);
        }
        graphics.dispose();
        return picture(ground, picture.name());
    }

    /** A part of the picture. */
    public static Picture part(Picture picture, int x, int y, int width, int height) {
        return picture(image(picture).getSubimage(x, y, width, height), picture.name());
    }

    /** The picture in other light: each value times a factor, more or less of it by channel. */
    public static Picture lit(Picture picture, double red, double green, double blue) {
        int[] argb = picture.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | value(argb[i] >> 16, red) << 16 | value(argb[i] >> 8, green) << 8
                    | value(argb[i], blue);
        }
        return new Picture(picture.width(), picture.height(), argb, picture.name());
    }

    private static int value(int bits, double factor) {
        return (int) Math.min(255, Math.round((bits & 0xFF) * factor));
    }

    /** The picture without colours. */
    public static Picture grey(Picture picture) {
        int[] argb = picture.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            int mean = ((argb[i] >> 16 & 0xFF) + (argb[i] >> 8 & 0xFF) + (argb[i] & 0xFF)) / 3;
            argb[i] = 0xFF000000 | mean * 0x010101;
        }
        return new Picture(picture.width(), picture.height(), argb, picture.name());
    }

    private static BufferedImage ground(int width, int height) {
        var ground = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = ground.createGraphics();
        graphics.setColor(new Color(0x808080));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return ground;
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return graphics;
    }

    /** Scaled with a filter that does not alias. */
    private static BufferedImage shrunk(Picture picture, double scale) {
        int width = (int) Math.round(picture.width() * scale);
        int height = (int) Math.round(picture.height() * scale);
        float[] rgb = Resampler.resize(picture, new Box(0, 0, picture.width(), picture.height()), width, height,
                Resampler.Filter.BICUBIC);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width,
                    (int) rgb[3 * i] << 16 | (int) rgb[3 * i + 1] << 8 | (int) rgb[3 * i + 2]);
        }
        return image;
    }

    private static BufferedImage image(Picture picture) {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        return image;
    }

    private static Picture picture(BufferedImage image, String name) {
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new Picture(image.getWidth(), image.getHeight(), argb, name);
    }
}
