package org.huoye.pipelines.vision;

/**
 * Where a box is and how it moves: a Kalman filter (Kalman 1960) with constant velocity over centre and size, as in SORT
 * (Bewley et al.: Simple Online and Realtime Tracking, 2016). Its noise is the same and independent in all four, so the
 * filter of eight numbers is four filters of two. Time is continuous: the noise of an interval is that of white
 * acceleration (Bar-Shalom, Li, Kirubarajan: Estimation, 2001, 6.2.2), so that one long step is the same as two short
 * ones and the frame rate may vary. Not thread-safe.
 */
final class BoxFilter {

    /** Standard deviation of a measured edge, as a share of the box's size. */
    private static final double MEASURED = 0.03;

    /** What is not known of the speed of a new box: standard deviation in sizes a second. */
    private static final double FIRST_SPEED = 1.5;

    /** How much speeds change: the growth of their variance, in sizes squared a second cubed. */
    private static final double PUSH = 0.5;

    /** The same of the size: things come nearer more slowly than they move aside. */
    private static final double SWELL = 0.02;

    /** What is not known of the growth of a new box: standard deviation in sizes a second. */
    private static final double FIRST_GROWTH = 0.5;

    /** A box that is not seen is not thought to shrink or grow by more than this. */
    private static final double MOST_GROWTH = 1.25;

    private final Axis x;
    private final Axis y;
    private final Axis width;
    private final Axis height;
    private double seenWidth;
    private double seenHeight;

    /** Begins with a box that does not move, as far as is known. */
    BoxFilter(Box first) {
        double size = size(first);
        x = new Axis(first.x() + first.width() / 2, size, FIRST_SPEED);
        y = new Axis(first.y() + first.height() / 2, size, FIRST_SPEED);
        width = new Axis(first.width(), size, FIRST_GROWTH);
        height = new Axis(first.height(), size, FIRST_GROWTH);
        seenWidth = first.width();
        seenHeight = first.height();
    }

    private BoxFilter(BoxFilter other) {
        x = new Axis(other.x);
        y = new Axis(other.y);
        width = new Axis(other.width);
        height = new Axis(other.height);
        seenWidth = other.seenWidth;
        seenHeight = other.seenHeight;
    }

    /** Another filter that knows the same. */
    BoxFilter copy() {
        return new BoxFilter(this);
    }

    private static double size(Box box) {
        return Math.max(1, Math.sqrt(box.area()));
    }

    // tag::predict[]
    /** Goes on in time. @param seconds at least 0 */
    void predict(double seconds) {
        double scale = size(box());
        double push = PUSH * scale * scale;
        double swell = SWELL * scale * scale;
        x.predict(seconds, push);
        y.predict(seconds, push);
        width.predict(seconds, swell);
        height.predict(seconds, swell);
    }

    /** Learns where the box was found. */
    void correct(Box found) {
        double deviation = MEASURED * size(found);
        double noise = deviation * deviation;
        x.correct(found.x() + found.width() / 2, noise);
        y.correct(found.y() + found.height() / 2, noise);
        width.correct(found.width(), noise);
        height.correct(found.height(), noise);
        seenWidth = found.width();
        seenHeight = found.height();
    }

    /** A number and how fast it changes, with their covariance [[pp, pv], [pv, vv]]. */
    private static final class Axis {
        private double position;
        private double velocity;
        private double pp;
        private double pv;
        private double vv;

        Axis(double position, double size, double firstVelocity) {
            this.position = position;
            pp = MEASURED * size * MEASURED * size;
            vv = firstVelocity * size * firstVelocity * size;
        }

        Axis(Axis other) {
            position = other.position;
            velocity = other.velocity;
            pp = other.pp;
            pv = other.pv;
            vv = other.vv;
        }

        void predict(double t, double push) {
            position += velocity * t;
            pp += 2 * t * pv + t * t * vv + push * t * t * t / 3;
            pv += t * vv + push * t * t / 2;
            vv += push * t;
        }

        void correct(double measured, double noise) {
            double gain = pp / (pp + noise);
            double velocityGain = pv / (pp + noise);
            double surprise = measured - position;
            position += gain * surprise;
            velocity += velocityGain * surprise;
            vv -= velocityGain * pv;
            pv *= 1 - gain;
            pp *= 1 - gain;
        }
    }
    // end::predict[]

    /** Where it is now. */
    Box box() {
        double w = Math.clamp(width.position, seenWidth / MOST_GROWTH, seenWidth * MOST_GROWTH);
        double h = Math.clamp(height.position, seenHeight / MOST_GROWTH, seenHeight * MOST_GROWTH);
        return new Box(x.position - w / 2, y.position - h / 2, w, h);
    }
}
