package org.huoye.demos.facelandmarks;

import java.util.List;

/**
 * Where a head is turned, in degrees, as the picture shows it.
 *
 * <p>
 * The axes of the head are read from the points: whatever the expression, the lines between points that mirror each other
 * run from the left of the head to its right, and forehead and chin lie above each other (both are nearly as far in front
 * in the canonical face of MediaPipe Face Geometry). Made perpendicular (Gram and Schmidt), the axes are the columns of a
 * rotation, which is split into a turn in the picture after a turn aside after a nod, R = Rz(roll) Ry(yaw) Rx(pitch), as
 * in Slabaugh: Computing Euler angles from a rotation matrix (1999). So a picture that is turned turns the roll and
 * nothing else. Depths are guessed from one picture: yaw and pitch are rough, roll is not.
 *
 * @param yaw to the right of the picture, -90 to 90
 * @param pitch up, -180 to 180
 * @param roll clockwise, -180 to 180
 */
record HeadPose(double yaw, double pitch, double roll) {

    // tag::pose[]
    /** @param points x, y, z of all points of a face: x to the right, y down, z away from the viewer */
    static HeadPose of(List<List<Double>> points) {
        double[] right = new double[3];
        for (int[] pair : FaceParts.MIRRORED) {
            add(right, between(points.get(pair[0]), points.get(pair[1])));
        }
        double[] down = between(points.get(FaceParts.FOREHEAD), points.get(FaceParts.CHIN));
        double[] x = unit(right);
        double along = dot(x, down);
        double[] y = unit(new double[]{down[0] - along * x[0], down[1] - along * x[1], down[2] - along * x[2]});
        double awayZ = x[0] * y[1] - x[1] * y[0];
        return new HeadPose(Math.toDegrees(Math.asin(Math.clamp(x[2], -1, 1))),
                Math.toDegrees(-Math.atan2(y[2], awayZ)), Math.toDegrees(Math.atan2(x[1], x[0])));
    }
    // end::pose[]

    private static double[] between(List<Double> from, List<Double> to) {
        return new double[]{to.get(0) - from.get(0), to.get(1) - from.get(1), to.get(2) - from.get(2)};
    }

    private static void add(double[] sum, double[] vector) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] unit(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        return new double[]{vector[0] / length, vector[1] / length, vector[2] / length};
    }

    /** Where the nose points in the picture, x and y: the way from the head's middle to its front, 1 long if seen aside. */
    double[] nose() {
        double yawR = Math.toRadians(yaw);
        double pitchR = Math.toRadians(pitch);
        double rollR = Math.toRadians(roll);
        double aside = Math.sin(yawR) * Math.cos(pitchR);
        double up = -Math.sin(pitchR);
        return new double[]{aside * Math.cos(rollR) - up * Math.sin(rollR),
                aside * Math.sin(rollR) + up * Math.cos(rollR)};
    }
}
