package org.huoye.pipelines.vision.ocr;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.huoye.media.Picture;

/**
 * A picture with text that is known, drawn by Java. Each method gives a new picture.
 *
 * @param image the pixels
 */
record DrawnPage(BufferedImage image) {

    private static final Color PAPER = new Color(250, 249, 246);
    private static final Color INK = new Color(28, 30, 34);

    /** White paper. */
    static DrawnPage blank(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(PAPER);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return new DrawnPage(image);
    }

    /** Lines below each other on paper that fits them, with a border of two lines. */
    static DrawnPage of(List<String> lines, Font font, int size) {
        int widest = lines.stream().mapToInt(line -> width(line, font, size)).max().orElse(size);
        int step = step(size);
        DrawnPage page = blank(widest + 4 * size, step * lines.size() + 4 * size);
        return page.with(lines, font, size, 2 * size, 2 * size);
    }

    /** Distance between lines. */
    static int step(int size) {
        return Math.round(size * 1.6f);
    }

    static int width(String line, Font font, int size) {
        var context = new java.awt.font.FontRenderContext(null, true, true);
        return (int) Math.ceil(font.deriveFont((float) size).getStringBounds(line, context).getWidth());
    }

    /** Draws lines below each other from an upper left corner. */
    DrawnPage with(List<String> lines, Font font, int size, int x, int y) {
        BufferedImage copy = copy();
        Graphics2D g = graphics(copy);
        g.setFont(font.deriveFont((float) size));
        g.setColor(INK);
        for (int i = 0; i < lines.size(); i++) {
            g.drawString(lines.get(i), x, y + i * step(size) + size);
        }
        g.dispose();
        return new DrawnPage(copy);
    }

    /** Draws one column of upright characters below each other from its upper left corner. */
    DrawnPage withColumn(String text, Font font, int size, int x, int y) {
        BufferedImage copy = copy();
        Graphics2D g = graphics(copy);
        g.setFont(font.deriveFont((float) size));
        g.setColor(INK);
        for (int i = 0; i < text.length(); i++) {
            g.drawString(text.substring(i, i + 1), x, y + i * Math.round(size * 1.05f) + size);
        }
        g.dispose();
        return new DrawnPage(copy);
    }

    /** Draws characters along the upper part of a circle, the middle of the text on top. */
    DrawnPage withArc(String text, Font font, int size, double x, double y, double radius) {
        BufferedImage copy = copy();
        Graphics2D g = graphics(copy);
        g.setFont(font.deriveFont((float) size));
        g.setColor(INK);
        AffineTransform before = g.getTransform();
        for (int i = 0; i < text.length(); i++) {
            g.setTransform(before);
            g.translate(x, y);
            g.rotate((i + 0.5 - text.length() / 2.0) * size / radius);
            g.drawString(text.substring(i, i + 1), -size / 2f, (float) -radius);
        }
        g.dispose();
        return new DrawnPage(copy);
    }

    /** Turns the page clockwise on paper that holds all of it. */
    DrawnPage turned(double degrees) {
        double radians = Math.toRadians(degrees);
        double cos = Math.abs(Math.cos(radians));
        double sin = Math.abs(Math.sin(radians));
        int width = (int) Math.ceil(image.getWidth() * cos + image.getHeight() * sin);
        int height = (int) Math.ceil(image.getWidth() * sin + image.getHeight() * cos);
        DrawnPage page = blank(width, height);
        Graphics2D g = graphics(page.image);
        var map = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        map.rotate(radians);
        map.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        g.drawImage(image, map, null);
        g.dispose();
        return page;
    }

    /** Blurs with a Gaussian. */
    DrawnPage blurred(double sigma) {
        int reach = Math.max(1, (int) Math.ceil(3 * sigma));
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += weights[i + reach];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        int[] once = smoothed(rgb, width, height, weights, 1, 0);
        int[] twice = smoothed(once, width, height, weights, 0, 1);
        return of(twice, width, height);
    }

    private static int[] smoothed(int[] rgb, int width, int height, float[] weights, int stepX, int stepY) {
        int reach = weights.length / 2;
        int[] result = new int[rgb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float red = 0;
                float green = 0;
                float blue = 0;
                for (int i = -reach; i <= reach; i++) {
                    int pixel = rgb[Math.clamp(y + (long) i * stepY, 0, height - 1) * width
                            + Math.clamp(x + (long) i * stepX, 0, width - 1)];
                    red += weights[i + reach] * (pixel >> 16 & 0xFF);
                    green += weights[i + reach] * (pixel >> 8 & 0xFF);
                    blue += weights[i + reach] * (pixel & 0xFF);
                }
                result[y * width + x] = Math.round(red) << 16 | Math.round(green) << 8 | Math.round(blue);
            }
        }
        return result;
    }

    /** Adds Gaussian noise to each colour of each pixel. */
    DrawnPage noisy(double sigma, long seed) {
        var random = new Random(seed);
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        for (int at = 0; at < rgb.length; at++) {
            int noisy = 0;
            for (int shift = 16; shift >= 0; shift -= 8) {
                long value = Math.round((rgb[at] >> shift & 0xFF) + sigma * random.nextGaussian());
                noisy |= Math.clamp(value, 0, 255) << shift;
            }
            rgb[at] = noisy;
        }
        return of(rgb, width, height);
    }

    private static DrawnPage of(int[] rgb, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return new DrawnPage(image);
    }

    private BufferedImage copy() {
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.setData(image.getData());
        return copy;
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return g;
    }

    /** As the pipelines take it. */
    Picture picture() {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
        for (int at = 0; at < argb.length; at++) {
            argb[at] |= 0xFF000000;
        }
        return new Picture(width, height, argb, "drawn");
    }
}
