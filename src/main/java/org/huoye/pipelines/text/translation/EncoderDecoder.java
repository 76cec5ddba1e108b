package org.huoye.pipelines.text.translation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelCall;
import org.huoye.inference.ModelLease;
import org.huoye.inference.ModelStore;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.TensorTrace;
import org.huoye.pipelines.text.translation.Hypothesis.Looks;

/**
 * The two halves of a Transformer (Vaswani et al.: Attention Is All You Need, 2017): the encoder reads a sentence once, the
 * decoder is asked for one piece after the other and keeps what it computed of the pieces before. Not thread-safe; close it to
 * give the model back.
 */
public final class EncoderDecoder implements AutoCloseable {

    private static final String ENCODE = "encode";
    private static final String STEP = "step";

    private final ModelLease model;

    EncoderDecoder(ModelStore models, DeviceChoice device, String id) {
        model = models.lease(id, device);
    }

    // tag::encode[]
    /**
     * Reads a sentence.
     *
     * @param ids of its pieces, {@link Vocabulary#END} last
     * @param listener hears of the tensors of this sentence
     * @return asks for its translation; to be closed
     */
    Decoder read(List<Integer> ids, RunListener listener) {
        NDManager manager = model.newManager();
        try {
            NDArray source = integers(manager, ids, new Shape(1, ids.size()));
            ModelCall call = model.callSignature(ENCODE, new NDList(source), "source_attention", "keys", "values");
            return new Decoder(manager, call, ids, listener);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }
    // end::encode[]

    private static NDArray integers(NDManager manager, List<Integer> values, Shape shape) {
        return manager.create(values.stream().mapToInt(Integer::intValue).toArray(), shape);
    }

    @Override
    public void close() {
        model.close();
    }

    /** The decoder at one sentence. */
    final class Decoder implements Search.Next, AutoCloseable {

        private final NDManager manager;
        private final NDArray keys;
        private final NDArray values;
        private final Attention attention;
        private final RunListener listener;
        /** What was computed of the pieces so far, for every beginning: [layers, 2, beginnings, heads, pieces, width]. */
        private NDArray cache;
        private int position;

        private Decoder(NDManager manager, ModelCall call, List<Integer> source, RunListener listener) {
            this.manager = manager;
            this.listener = listener;
            keys = call.output("keys");
            values = call.output("values");
            NDArray looks = call.output("source_attention");
            long[] shape = looks.getShape().getShape();
            attention = new Attention((int) shape[0], (int) shape[1], (int) shape[2], (int) shape[3],
                    looks.toFloatArray());
            Shape kept = keys.getShape();
            cache = manager.zeros(new Shape(kept.get(0), 2, 1, kept.get(1), 0, kept.get(3)));
            listener.placement(call.placement());
            if (listener.looksInside()) {
                tellSource(source);
                tell(Stage.INFER, looks, call.millis());
                tell(Stage.INFER, keys, call.millis());
                tell(Stage.INFER, values, call.millis());
            }
        }

        /** Where the pieces of the source look among each other. */
        Attention attention() {
            return attention;
        }

        // tag::step[]
        @Override
        public Stepped step(List<Integer> pieces, List<Integer> rows) {
            Shape beginnings = new Shape(pieces.size());
            NDList inputs = new NDList(cache, keys, values, manager.create(position),
                    integers(manager, pieces, beginnings), integers(manager, rows, beginnings));
            ModelCall call = model.callSignature(STEP, inputs, "logits", "attention", "self_attention", "next_cache");
            listener.placement(call.placement());
            if (position == 0 && listener.looksInside()) {
                call.outputs().forEach(output -> tell(Stage.INFER, output, call.millis()));
            }
            inputs.subList(3, inputs.size()).forEach(NDArray::close);
            cache.close();
            cache = call.output("next_cache");
            position++;
            return new Stepped(pieces.size(), taken(call, "logits"), taken(call, "attention"),
                    taken(call, "self_attention"));
        }
        // end::step[]

        /** The values of an output, which is given back. */
        private static float[] taken(ModelCall call, String name) {
            try (NDArray output = call.output(name)) {
                return output.toFloatArray();
            }
        }

        private void tellSource(List<Integer> ids) {
            float[] numbers = new float[ids.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = ids.get(i);
            }
            TensorTrace trace = TensorTrace.of(Stage.PREPROCESS, "source", List.of(1L, (long) numbers.length), numbers,
                    0);
            listener.tensor(new TensorTrace(trace.stage(), trace.name(), "int32", trace.shape(), trace.min(),
                    trace.max(), trace.millis()));
        }

        private void tell(Stage stage, NDArray tensor, double millis) {
            listener.tensor(TensorTrace.of(stage, tensor.getName(),
                    Arrays.stream(tensor.getShape().getShape()).boxed().toList(), tensor.toFloatArray(), millis));
        }

        @Override
        public void close() {
            manager.close();
        }
    }

    /** What the decoder said after a step, for each beginning. */
    static final class Stepped {

        private final Likelihoods[] likelihoods;
        private final Looks[] looks;

        /**
         * Divides what the decoder gave.
         *
         * @param beginnings how many
         * @param logits of all pieces, one beginning after the other
         * @param source where they looked in the source, in the same order
         * @param target where they looked in the translation
         */
        Stepped(int beginnings, float[] logits, float[] source, float[] target) {
            likelihoods = new Likelihoods[beginnings];
            looks = new Looks[beginnings];
            for (int i = 0; i < beginnings; i++) {
                likelihoods[i] = new Likelihoods(logits, i, logits.length / beginnings);
                looks[i] = new Looks(share(source, i, beginnings), share(target, i, beginnings));
            }
        }

        private static float[] share(float[] all, int beginning, int beginnings) {
            int size = all.length / beginnings;
            return Arrays.copyOfRange(all, beginning * size, (beginning + 1) * size);
        }

        Likelihoods likelihoods(int beginning) {
            return likelihoods[beginning];
        }

        Looks looks(int beginning) {
            return looks[beginning];
        }
    }
}
