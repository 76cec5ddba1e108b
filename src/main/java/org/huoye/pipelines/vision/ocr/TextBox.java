package org.huoye.pipelines.vision.ocr;

import java.util.Optional;
import org.huoye.pipelines.vision.Point;

/**
 * A place where a line of text was found.
 *
 * @param quad its corners as the line is read if it does not stand on its head
 * @param vertical whether it is clearly higher than wide: a column of text, or a line of a picture that lies on its side
 * @param bend its course if it is not straight, in pixels of the original picture
 */
public record TextBox(Quad quad, boolean vertical, Optional<Bend> bend) {

    /** From this ratio of height to width on a box is a column. */
    private static final double COLUMN = 1.5;

    /**
     * Decides how a box is read.
     *
     * @param upright its corners, from its upper left clockwise
     * @param bend its course if it is not straight
     */
    static TextBox of(Quad upright, Optional<Bend> bend) {
        if (upright.height() < COLUMN * upright.length()) {
            return new TextBox(upright, false, bend);
        }
        // its beginning is the upper edge: turned by a quarter to the left it is a line
        return new TextBox(
                new Quad(upright.topRight(), upright.bottomRight(), upright.bottomLeft(), upright.topLeft()), true,
                Optional.empty());
    }

    /** Length along the line, in pixels of the original picture. */
    double length() {
        return bend.map(Bend::length).orElseGet(quad::length);
    }

    /** Height across it. */
    double height() {
        return bend.map(Bend::height).orElseGet(quad::height);
    }

    /** How to get from shares of length and height to places of the original picture. */
    Course course() {
        return bend.<Course>map(bent -> bent::at).orElseGet(() -> Perspective.onto(quad)::at);
    }

    /** Where a place of the line lies: u along, v across, both 0 to 1 from its upper left. */
    interface Course {
        Point at(double u, double v);
    }
}
