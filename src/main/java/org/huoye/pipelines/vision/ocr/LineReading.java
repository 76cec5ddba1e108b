package org.huoye.pipelines.vision.ocr;

import java.util.List;
import org.huoye.media.Picture;

/**
 * How a line was read, for looking inside.
 *
 * @param crop the line as the recogniser saw it, upright, 48 pixels high, without the padding
 * @param steps from left to right; each covers {@code crop.width() / steps.size()} pixels
 */
public record LineReading(Picture crop, List<Step> steps) {
    public LineReading {
        steps = List.copyOf(steps);
    }
}
