package org.huoye.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes pictures. Stateless and thread-safe; takes up to some hundred milliseconds for large ones. */
public final class PictureWriter {

    private static final float JPEG_QUALITY = 0.9f;

    private PictureWriter() {
    }

    /** Lossless, for drawings and screens. */
    public static byte[] png(Picture picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image(picture), "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    /** Small, for photos. */
    public static byte[] jpeg(Picture picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(JPEG_QUALITY);
            writer.write(null, new IIOImage(image(picture), null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The picture no wider than {@code width} pixels, smoothly scaled down; itself if it is narrow enough. */
    public static Picture noWiderThan(Picture picture, int width) {
        BufferedImage from = image(picture);
        while (from.getWidth() > width) {
            // by halves, so that no pixel is skipped
            int w = Math.max(width, (from.getWidth() + 1) / 2);
            int h = Math.max(1, Math.round((float) picture.height() * w / picture.width()));
            BufferedImage to = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = to.createGraphics();
            try {
                graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                        RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                graphics.drawImage(from, 0, 0, w, h, null);
            } finally {
                graphics.dispose();
            }
            from = to;
        }
        int[] argb = from.getRGB(0, 0, from.getWidth(), from.getHeight(), null, 0, from.getWidth());
        return new Picture(from.getWidth(), from.getHeight(), argb, picture.name(), picture.sourceWidth(),
                picture.sourceHeight());
    }

    private static BufferedImage image(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        return image;
    }
}
