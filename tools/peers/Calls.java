import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelLease;
import org.huoye.inference.ModelStore;
import org.huoye.inference.Models;

/**
 * Times calls of a model as the application makes them, outputs copied into Java included. Run from source on the packaged
 * application by peers.py; prints one line of JSON.
 */
final class Calls {

    private static final int WARM_UP = 10;

    private Calls() {
    }

    /** Arguments: folder of the models, id, tensor file, number of calls, names of the outputs. */
    public static void main(String[] arguments) throws IOException {
        List<String> outputs = List.of(arguments).subList(4, arguments.length);
        int calls = Integer.parseInt(arguments[3]);
        long start = System.nanoTime();
        try (ModelStore store = Models.open(Path.of(arguments[0]));
                ModelLease model = store.lease(arguments[1], DeviceChoice.CPU);
                NDManager manager = model.newManager()) {
            double load = since(start);
            float[] values = floats(Path.of(arguments[2]));
            long[] shape = model.card().inputs().getFirst().shape().stream().mapToLong(Math::abs).toArray();
            var input = new NDList(manager.create(values, new Shape(shape)));
            double first = call(model, input, outputs);
            for (int i = 0; i < WARM_UP; i++) {
                call(model, input, outputs);
            }
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                times.add(call(model, input, outputs));
            }
            System.out.println(String.format(Locale.ROOT, "{\"load\":%.3f,\"first\":%.3f,\"ms\":[%s]}", load, first,
                    times.stream().map(t -> String.format(Locale.ROOT, "%.4f", t)).collect(Collectors.joining(","))));
        }
        System.exit(0); // the engine leaves threads
    }

    private static double call(ModelLease model, NDList input, List<String> outputs) {
        long start = System.nanoTime();
        try (NDList answer = model.call(input, outputs.toArray(String[]::new)).outputs()) {
            float sum = 0;
            for (var output : answer) {
                sum += output.toFloatArray()[0];
            }
            double millis = since(start);
            if (Float.isNaN(sum)) {
                throw new IllegalStateException("the model answered with no number");
            }
            return millis;
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static float[] floats(Path file) throws IOException {
        var buffer = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }
}
