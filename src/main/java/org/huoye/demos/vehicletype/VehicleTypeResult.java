package org.huoye.demos.vehicletype;

import java.util.ArrayList;
import java.util.List;
import org.huoye.demokit.Noted;
import org.huoye.pipelines.vision.NamedClass;
import org.huoye.platform.Messages;

/**
 * Which vehicles a picture shows.
 *
 * @param found whether the detector found a vehicle; if not, the type is that of the whole picture
 * @param certain whether the type of the largest vehicle reaches the threshold
 * @param classes likeliest types of the largest vehicle, likeliest first; probabilities among all 1,000 classes
 * @param box of the largest vehicle: x, y, width, height in pixels of the original picture; the whole picture if none was
 *        found
 * @param vehicles all that were found, largest first
 */
public record VehicleTypeResult(boolean found, boolean certain, List<NamedClass> classes, List<Double> box,
        List<Vehicle> vehicles) implements Noted {

    private static final Messages TEXT = Messages.beside(VehicleTypeResult.class);

    public VehicleTypeResult {
        classes = List.copyOf(classes);
        box = List.copyOf(box);
        vehicles = List.copyOf(vehicles);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!found) {
            notes.add(TEXT.get("note.whole"));
        }
        if (!certain) {
            notes.add(TEXT.get("note.uncertain"));
        }
        return notes;
    }
}
