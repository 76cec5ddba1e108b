package org.huoye.demos.faceidentity;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.function.IntUnaryOperator;
import org.huoye.media.Picture;

/** Pictures changed in ways that leave the person the same. */
final class Changed {

    private Changed() {
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

    private static Picture drawn(Picture source, int width, int height, AffineTransform how, String name) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = target.createGraphics();
        canvas.setColor(Color.GRAY);
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(image(source), how, null);
        canvas.dispose();
        return picture(target, name);
    }

    /** Turned clockwise about its middle; the corners that come in are grey. */
    static Picture turned(Picture source, double degrees) {
        return drawn(source, source.width(), source.height(), AffineTransform.getRotateInstance(
                Math.toRadians(degrees), source.width() / 2.0, source.height() / 2.0), "turned " + degrees);
    }

    static Picture scaled(Picture source, double scale) {
        return drawn(source, (int) Math.round(source.width() * scale), (int) Math.round(source.height() * scale),
                AffineTransform.getScaleInstance(scale, scale), "scaled " + scale);
    }

    /** A part of a picture. */
    static Picture cut(Picture source, int x, int y, int width, int height) {
        return drawn(source, width, height, AffineTransform.getTranslateInstance(-x, -y), "cut");
    }

    /** In other light: contrast, then brightness. */
    static Picture lit(Picture source, double contrast, int brightness) {
        return mapped(source, value -> Math.clamp(Math.round((value - 128) * contrast + 128 + brightness), 0, 255));
    }

    private static Picture mapped(Picture source, IntUnaryOperator how) {
        int[] argb = new int[source.argb().length];
        for (int i = 0; i < argb.length; i++) {
            int pixel = source.argb()[i];
            argb[i] = 0xFF000000 | how.applyAsInt(pixel >> 16 & 0xFF) << 16 | how.applyAsInt(pixel >> 8 & 0xFF) << 8
                    | how.applyAsInt(pixel & 0xFF);
        }
        return new Picture(source.width(), source.height(), argb, "lit");
    }

    static Picture grey(Picture source) {
        int[] argb = new int[source.argb().length];
        for (int i = 0; i < argb.length; i++) {
            int pixel = source.argb()[i];
            int grey = ((pixel >> 16 & 0xFF) * 299 + (pixel >> 8 & 0xFF) * 587 + (pixel & 0xFF) * 114) / 1000;
            argb[i] = 0xFF000000 | grey * 0x010101;
        }
        return new Picture(source.width(), source.height(), argb, "grey");
    }

    /** A plain picture. */
    static Picture plain(int width, int height) {
        int[] argb = new int[width * height];
        java.util.Arrays.fill(argb, 0xFF808080);
        return new Picture(width, height, argb, "plain");
    }

    /** A picture laid onto another. */
    static Picture laid(Picture ground, Picture top, int x, int y) {
        int[] argb = ground.argb().clone();
        for (int row = 0; row < top.height(); row++) {
            for (int column = 0; column < top.width(); column++) {
                int at = (y + row) * ground.width() + x + column;
                if (x + column < ground.width() && y + row < ground.height()) {
                    argb[at] = top.argb()[row * top.width() + column];
                }
            }
        }
        return new Picture(ground.width(), ground.height(), argb, ground.name());
    }
}
