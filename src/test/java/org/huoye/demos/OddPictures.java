package org.huoye.demos;

import java.util.Arrays;
import java.util.Random;
import org.huoye.media.Picture;

/** Pictures that nobody would take. */
public final class OddPictures {

    private static final int GREY = 0xFF808080;

    private OddPictures() {
    }

    public static Picture onePixel() {
        return new Picture(1, 1, new int[]{GREY}, "one pixel");
    }

    /** 100 times as wide as high. */
    public static Picture panorama() {
        return filled(3000, 30);
    }

    /** 100 times as high as wide. */
    public static Picture column() {
        return filled(30, 3000);
    }

    /** One grey all over. */
    public static Picture filled(int width, int height) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, GREY);
        return new Picture(width, height, argb, "grey");
    }

    /** Noise, different at each pixel and the same each time. */
    public static Picture noise(int width, int height) {
        Random random = new Random(7);
        int[] argb = new int[width * height];
        Arrays.setAll(argb, i -> 0xFF000000 | random.nextInt(0x1000000));
        return new Picture(width, height, argb, "noise");
    }

    /** The same picture in shades of grey, by Rec. 601. */
    public static Picture grey(Picture picture) {
        int[] argb = picture.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            int luma = (299 * (argb[i] >> 16 & 0xFF) + 587 * (argb[i] >> 8 & 0xFF) + 114 * (argb[i] & 0xFF)) / 1000;
            argb[i] = 0xFF000000 | luma * 0x010101;
        }
        return new Picture(picture.width(), picture.height(), argb, picture.name(), picture.sourceWidth(),
                picture.sourceHeight());
    }

    /** The same picture, each pixel many times. */
    public static Picture enlarged(Picture picture, int times) {
        int width = picture.width() * times;
        int[] argb = new int[width * picture.height() * times];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = picture.argb()[i / width / times * picture.width() + i % width / times];
        }
        return new Picture(width, picture.height() * times, argb, picture.name());
    }

    /** A rectangle of a picture. */
    public static Picture part(Picture picture, int left, int top, int width, int height) {
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(picture.argb(), (top + y) * picture.width() + left, argb, y * width, width);
        }
        return new Picture(width, height, argb, picture.name());
    }

    /** Pictures side by side, as high as the highest, the rest grey. */
    public static Picture beside(Picture... pictures) {
        int width = Arrays.stream(pictures).mapToInt(Picture::width).sum();
        int height = Arrays.stream(pictures).mapToInt(Picture::height).max().orElseThrow();
        Picture all = filled(width, height);
        int left = 0;
        for (Picture picture : pictures) {
            int top = (height - picture.height()) / 2;
            for (int y = 0; y < picture.height(); y++) {
                System.arraycopy(picture.argb(), y * picture.width(), all.argb(), (top + y) * width + left,
                        picture.width());
            }
            left += picture.width();
        }
        return all;
    }
}
