package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelCall;
import org.huoye.inference.ModelCard;
import org.huoye.inference.ModelLease;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.media.Picture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A batch of four pictures gives what four times one gives. CenterNet is not among them: its graph was exported for one
 * picture at a time, [1, 512, 512, 3], and takes no other batch.
 */
class BatchTest {

    private static final double TOLERANCE = 1e-4;

    @ParameterizedTest
    @CsvSource({"blazeface, 0.00784314, -1", "facemesh, 0.00392157, 0", "faceres, 1, -114.8",
            "efficientnet-lite0, 0.0078125, -0.9921875"})
    void fourAtOnceAreFourTimesOne(String id, float scale, float offset) {
        try (ModelStore models = ShippedModels.open();
                ModelLease model = models.lease(id, DeviceChoice.CPU);
                NDManager manager = model.newManager()) {
            int size = Math.toIntExact(model.card().inputs().getFirst().shape().get(1));
            List<float[]> squares = squares(size, scale, offset);
            float[] all = new float[4 * size * size * 3];
            for (int i = 0; i < 4; i++) {
                System.arraycopy(squares.get(i), 0, all, i * size * size * 3, size * size * 3);
            }
            ModelCall together = model.call(new NDList(manager.create(all, new Shape(4, size, size, 3))));
            for (int i = 0; i < 4; i++) {
                ModelCall alone = model.call(
                        new NDList(manager.create(squares.get(i), new Shape(1, size, size, 3))));
                for (ModelCard.TensorSpec output : model.card().outputs()) {
                    compare(output.name() + " of picture " + i, alone.output(output.name()).toFloatArray(),
                            together.output(output.name()).toFloatArray(), i);
                }
            }
        }
    }

    private static void compare(String what, float[] alone, float[] together, int index) {
        assertEquals(4 * alone.length, together.length, what);
        float[] own = Arrays.copyOfRange(together, index * alone.length, (index + 1) * alone.length);
        for (int k = 0; k < alone.length; k++) {
            assertEquals(alone[k], own[k], TOLERANCE * Math.max(1, Math.abs(alone[k])), what + ", value " + k);
        }
    }

    private static List<float[]> squares(int size, float scale, float offset) {
        Picture astronaut = FacePictures.astronaut();
        List<float[]> squares = new ArrayList<>();
        for (Picture picture : List.of(astronaut, FacePictures.part(astronaut, 140, 40, 160, 160),
                FacePictures.sample("object-recognition/cat.png"),
                FacePictures.sample("object-recognition/coffee.png"))) {
            float[] square = Letterbox.fit(picture, size).pixels();
            for (int i = 0; i < square.length; i++) {
                square[i] = square[i] * scale + offset;
            }
            squares.add(square);
        }
        return squares;
    }
}
