package org.huoye.demokit;

import java.util.Locale;
import org.huoye.inference.ModelCard;

/** Facts of a model's card, short enough for a line. Stateless. */
public final class ModelFacts {

    private static final double MEGABYTE = 1e6;

    private ModelFacts() {
    }

    /** The title without what stands in brackets: {@code CenterNet（MobileNetV3，COCO 80 类）} is CenterNet for short. */
    public static String shortTitle(ModelCard card) {
        return card.title().replaceFirst("[（(].*", "").strip();
    }

    /** How large a model's files are, such as {@code 4.1 MB} or {@code 23 MB}. */
    public static String size(long bytes) {
        double size = bytes / MEGABYTE;
        return String.format(Locale.ROOT, size < 10 ? "%.1f MB" : "%.0f MB", size).replace(".0 ", " ");
    }
}
