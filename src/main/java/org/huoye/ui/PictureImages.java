package org.huoye.ui;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.huoye.media.Picture;
import org.huoye.media.PictureWriter;

/** Turns pictures into images for the screen and back. Made to be called off the JavaFX thread. */
public final class PictureImages {

    private PictureImages() {
    }

    /**
     * A picture for the screen, scaled down by averaging if it is larger than needed. The image shares the picture's
     * pixels if it is not.
     *
     * @param longSide most pixels of its longer side
     */
    public static Image fitted(Picture picture, int longSide) {
        double scale = Math.min(1, (double) longSide / Math.max(picture.width(), picture.height()));
        if (scale == 1) {
            return image(picture.width(), picture.height(), picture.argb());
        }
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        return image(width, height, averaged(picture, width, height));
    }

    /** An image over pixels 0xAARRGGBB, opaque or premultiplied, row by row; nobody may write to them afterwards. */
    public static Image image(int width, int height, int[] argb) {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }

    /** Each pixel is the mean of the pixels it covers. */
    private static int[] averaged(Picture picture, int width, int height) {
        int[] source = picture.argb();
        int[] scaled = new int[width * height];
        for (int y = 0; y < height; y++) {
            int top = (int) ((long) y * picture.height() / height);
            int bottom = Math.max(top + 1, (int) ((y + 1L) * picture.height() / height));
            for (int x = 0; x < width; x++) {
                int left = (int) ((long) x * picture.width() / width);
                int right = Math.max(left + 1, (int) ((x + 1L) * picture.width() / width));
                long red = 0;
                long green = 0;
                long blue = 0;
                for (int row = top; row < bottom; row++) {
                    for (int at = row * picture.width() + left; at < row * picture.width() + right; at++) {
                        red += source[at] >> 16 & 0xFF;
                        green += source[at] >> 8 & 0xFF;
                        blue += source[at] & 0xFF;
                    }
                }
                int count = (bottom - top) * (right - left);
                scaled[y * width + x] = 0xFF000000 | (int) (red / count) << 16 | (int) (green / count) << 8
                        | (int) (blue / count);
            }
        }
        return scaled;
    }

    /** The pixels of an image over white, such as one from the clipboard. */
    public static Picture picture(Image image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[Math.multiplyExact(width, height)];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
        for (int i = 0; i < argb.length; i++) {
            int white = 0xFF - (argb[i] >>> 24);
            argb[i] = 0xFF000000 | (argb[i] & 0xFFFFFF) + white * 0x010101;
        }
        return new Picture(width, height, argb, name);
    }

    /** An image as the bytes of a PNG file. */
    public static byte[] png(Image image) {
        return PictureWriter.png(picture(image, ""));
    }
}
