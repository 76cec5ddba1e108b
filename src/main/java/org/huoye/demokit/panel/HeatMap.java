package org.huoye.demokit.panel;

import java.nio.IntBuffer;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.huoye.inference.trace.ValueMap;
import org.huoye.media.Picture;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** Draws a grid of values over the picture it belongs to: the stronger, the more opaque. JavaFX thread only. */
public final class HeatMap {

    private static final Messages TEXT = Messages.beside(HeatMap.class);

    /** Okabe and Ito's vermilion, and a dark ground that makes weak values visible. */
    private static final int WARM = 0xD55E00;
    private static final int COOL = 0x10202C;
    private static final double WEAKEST = 0.62;
    private static final double STRONGEST = 0.9;

    private static final int RAMP = 96;
    private static final int RAMP_HEIGHT = 8;

    private HeatMap() {
    }

    /**
     * A picture with a map over it, a caption and a scale. Values below zero count as zero.
     *
     * @param like a figure that shows the picture: scaling it once more would hold the thread
     * @param map in pixels of the picture's original
     * @param caption the map's name
     * @param meaning what a high value says, in a sentence
     */
    public static Node over(Picture picture, PictureFigure like, ValueMap map, String caption, String meaning) {
        return over(picture, like, map, most(map), caption, meaning);
    }

    /**
     * The same with a fixed scale, such as 1 for probabilities: a map of weak values then looks weak.
     *
     * @param most the value that is drawn strongest
     */
    public static Node over(Picture picture, PictureFigure like, ValueMap map, float most, String caption,
            String meaning) {
        HeatLayer layer = new HeatLayer();
        layer.show(picture, map, most);
        PictureFigure figure = new PictureFigure(layer);
        figure.show(picture, like);
        figure.setAccessibleText(caption);
        Label sentence = Controls.label(TEXT.get("how.map", meaning, map.rows(), map.columns()), "small", "soft");
        sentence.setWrapText(true);
        VBox box = new VBox(Controls.label(caption, "map-title"), figure, legend(most), sentence);
        box.getStyleClass().add("map");
        return box;
    }

    /** The strongest value, at least 0. */
    static float most(ValueMap map) {
        float most = 0;
        for (float value : map.values()) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static HBox legend(float most) {
        float[] steps = new float[RAMP * RAMP_HEIGHT];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i % RAMP;
        }
        ImageView ramp = new ImageView(colours(RAMP, RAMP_HEIGHT, steps, RAMP - 1));
        HBox legend = new HBox(Controls.label("0", "small", "soft"), ramp,
                Controls.label(String.format(Locale.ROOT, "%.2f", most), "small", "soft"));
        legend.getStyleClass().add("legend");
        legend.setAlignment(Pos.CENTER_LEFT);
        return legend;
    }

    static WritableImage colours(int columns, int rows, float[] values, float most) {
        int[] argb = new int[values.length];
        for (int i = 0; i < argb.length; i++) {
            double strength = most > 0 ? Math.clamp(values[i] / most, 0, 1) : 0;
            argb[i] = premultiplied(mix(WEAKEST, STRONGEST, strength),
                    mix(COOL >> 16 & 0xFF, WARM >> 16 & 0xFF, strength),
                    mix(COOL >> 8 & 0xFF, WARM >> 8 & 0xFF, strength), mix(COOL & 0xFF, WARM & 0xFF, strength));
        }
        return new WritableImage(
                new PixelBuffer<>(columns, rows, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    private static int premultiplied(double alpha, double red, double green, double blue) {
        return (int) Math.round(alpha * 255) << 24 | (int) (red * alpha) << 16 | (int) (green * alpha) << 8
                | (int) (blue * alpha);
    }
}
