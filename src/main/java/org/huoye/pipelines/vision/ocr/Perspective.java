package org.huoye.pipelines.vision.ocr;

import org.huoye.pipelines.vision.Point;

/**
 * The projective map of the unit square onto four corners (Heckbert: Fundamentals of Texture Mapping and Image Warping,
 * 1989, section 2.2.3): x = (a u + b v + c) / (g u + h v + 1), y = (d u + e v + f) / (g u + h v + 1).
 */
record Perspective(double a, double b, double c, double d, double e, double f, double g, double h) {

    /** Where (0,0), (1,0), (1,1), (0,1) become the corners, in this order. */
    static Perspective onto(Quad quad) {
        Point p0 = quad.topLeft();
        Point p1 = quad.topRight();
        Point p2 = quad.bottomRight();
        Point p3 = quad.bottomLeft();
        double sumX = p0.x() - p1.x() + p2.x() - p3.x();
        double sumY = p0.y() - p1.y() + p2.y() - p3.y();
        double dx1 = p1.x() - p2.x();
        double dx2 = p3.x() - p2.x();
        double dy1 = p1.y() - p2.y();
        double dy2 = p3.y() - p2.y();
        double determinant = dx1 * dy2 - dx2 * dy1;
        // a parallelogram, or one without area
        double g = determinant == 0 ? 0 : (sumX * dy2 - dx2 * sumY) / determinant;
        double h = determinant == 0 ? 0 : (dx1 * sumY - sumX * dy1) / determinant;
        return new Perspective(p1.x() - p0.x() + g * p1.x(), p3.x() - p0.x() + h * p3.x(), p0.x(),
                p1.y() - p0.y() + g * p1.y(), p3.y() - p0.y() + h * p3.y(), p0.y(), g, h);
    }

    Point at(double u, double v) {
        double w = g * u + h * v + 1;
        return new Point((a * u + b * v + c) / w, (d * u + e * v + f) / w);
    }
}
