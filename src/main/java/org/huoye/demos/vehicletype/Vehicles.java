package org.huoye.demos.vehicletype;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.Detection;
import org.huoye.pipelines.vision.EfficientNet;
import org.huoye.pipelines.vision.Labels;
import org.huoye.pipelines.vision.NonMaximumSuppression;

/** Which of a detector's boxes are vehicles, and what of the picture is looked at to name them. Stateless. */
final class Vehicles {

    /** What the detector calls vehicles. */
    private static final Set<String> KINDS = Set.of("bicycle", "car", "motorcycle", "airplane", "bus", "train", "truck",
            "boat");

    /** Boxes that overlap by more are one vehicle under two names, such as car and truck. */
    private static final double SAME_VEHICLE_IOU = 0.5;

    /** More than that nobody looks at one by one. */
    private static final int MOST = 12;

    /**
     * This share of its sides is added around a vehicle. The box is then stretched to the classifier's square: on pasted
     * vehicles that named more of them rightly than a square cut-out, whose rest shows the road and other vehicles.
     */
    private static final double MARGIN = 0.05;

    /** From this score on a box is a vehicle, even of a type that the classifier does not know. */
    static final double SURE = 0.5;

    /**
     * What all types must have together for a weaker box to be a vehicle. On pasted vehicles those that were there had at
     * least 0.48, false boxes at most 0.03.
     */
    private static final double LEAST_TOGETHER = 0.3;

    private Vehicles() {
    }

    // tag::vehicles[]
    /** The vehicles among what was found, each once, largest first. */
    static List<Detection> among(List<Detection> found, Labels labels) {
        List<Detection> vehicles = found.stream()
                .filter(one -> KINDS.contains(labels.get(one.classIndex()).english())).toList();
        return NonMaximumSuppression.of(vehicles, Detection::box, Detection::score, SAME_VEHICLE_IOU).stream()
                .sorted(Comparator.comparingDouble((Detection one) -> one.box().area()).reversed()).limit(MOST)
                .toList();
    }

    /** What is looked at to name a vehicle: its box with a little of its surroundings, in pixels of the original. */
    static Box part(Box vehicle, Picture picture) {
        return vehicle.enlarged(MARGIN).clampedTo(picture.sourceWidth(), picture.sourceHeight());
    }

    /**
     * Whether what the detector found is a vehicle: the classifier may turn down weak boxes only, for it does not know every
     * type.
     *
     * @param score of the box
     * @param together what all types have together in it, 0 to 1
     */
    static boolean isVehicle(double score, double together) {
        return score >= SURE || together >= LEAST_TOGETHER;
    }
    // end::vehicles[]

    /** What was looked at to name the largest vehicle, in pixels of the original. */
    static Box largest(Picture picture, VehicleTypeResult result) {
        if (!result.found()) {
            return EfficientNet.middleOfSource(picture);
        }
        List<Double> box = result.box();
        return part(new Box(box.get(0), box.get(1), box.get(2), box.get(3)), picture);
    }
}
