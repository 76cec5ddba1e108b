package org.huoye.demos;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.huoye.inference.ShippedModels;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;

/** Pictures with faces and without, for the demos on faces. */
public final class FacePictures {

    /** Around the head of the astronaut: x, y, side in her picture of 512 x 512 pixels. */
    private static final int[] HEAD = {155, 40, 150};

    private FacePictures() {
    }

    /** The file of a demo's sample. */
    public static Path file(String demo, String sample) {
        return ShippedModels.root().resolve("images/samples").resolve(demo).resolve(sample);
    }

    /** A sample of a demo. */
    public static Picture sample(String demo, String sample) throws IOException {
        return PictureReader.read(file(demo, sample));
    }

    private static BufferedImage image(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        return image;
    }

    private static Picture picture(BufferedImage image, String name) {
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= 0xFF000000;
        }
        return new Picture(image.getWidth(), image.getHeight(), argb, name);
    }

    private static Picture drawn(Picture from, int width, int height, AffineTransform how, String name) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image(from), how, null);
        graphics.dispose();
        return picture(image, name);
    }

    /** Turned clockwise around the middle of the astronaut's head, which stays in the picture. */
    public static Picture rotated(Picture picture, double degrees) {
        double centre = HEAD[2] / 2.0;
        return drawn(picture, picture.width(), picture.height(), AffineTransform.getRotateInstance(
                Math.toRadians(degrees), HEAD[0] + centre, HEAD[1] + centre), "turned by " + degrees);
    }

    public static Picture scaled(Picture picture, double times) {
        return drawn(picture, (int) (picture.width() * times), (int) (picture.height() * times),
                AffineTransform.getScaleInstance(times, times), "scaled by " + times);
    }

    /** The astronaut's head, as often as wanted, side by side in a picture of 160 pixels a head. */
    public static Picture crowd(Picture astronaut, int columns, int rows) {
        int side = 160;
        BufferedImage sheet = new BufferedImage(columns * side, rows * side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        BufferedImage head = image(astronaut).getSubimage(HEAD[0], HEAD[1], HEAD[2], HEAD[2]);
        for (int i = 0; i < columns * rows; i++) {
            graphics.drawImage(head, i % columns * side, i / columns * side, side, side, null);
        }
        graphics.dispose();
        return picture(sheet, "crowd");
    }

    /** The left half of the astronaut's head at the right edge of a picture. */
    public static Picture halfFace(Picture astronaut) {
        return picture(image(astronaut).getSubimage(0, 0, HEAD[0] + HEAD[2] / 2, astronaut.height()), "half");
    }

    public static Picture grey(Picture picture) {
        int[] argb = picture.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            int rgb = argb[i];
            int level = (int) Math.round(0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF));
            argb[i] = 0xFF000000 | level * 0x010101;
        }
        return new Picture(picture.width(), picture.height(), argb, "grey");
    }

    /** Without faces: one pixel, a panorama, a tower, plain black, noise. */
    public static List<Picture> strange() {
        return List.of(plain(1, 1, "one pixel"), plain(6000, 200, "panorama"), plain(60, 4000, "tower"),
                plain(640, 480, "plain"), noise());
    }

    private static Picture plain(int width, int height, String name) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xFF406080);
        return new Picture(width, height, argb, name);
    }

    private static Picture noise() {
        var random = new Random(5);
        return new Picture(640, 480, random.ints(640 * 480).map(i -> i | 0xFF000000).toArray(), "noise");
    }
}
