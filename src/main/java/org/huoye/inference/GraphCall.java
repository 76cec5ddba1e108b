package org.huoye.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.tensorflow.engine.SavedModelBundle;
import ai.djl.tensorflow.engine.TfDataType;
import ai.djl.tensorflow.engine.TfNDArray;
import ai.djl.tensorflow.engine.javacpp.JavacppUtils;
import ai.djl.util.Pair;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import org.tensorflow.internal.c_api.TF_Buffer;
import org.tensorflow.internal.c_api.TF_Operation;
import org.tensorflow.internal.c_api.TF_Output;
import org.tensorflow.internal.c_api.TF_Session;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.internal.c_api.TF_Tensor;
import org.tensorflow.internal.c_api.global.tensorflow;
import org.tensorflow.proto.RunMetadata;
import org.tensorflow.proto.RunOptions;
import org.tensorflow.proto.TensorInfo;

/**
 * Calls a session that DJL opened, through TensorFlow's C interface. DJL's own call always computes every output of the
 * signature and throws the run's metadata away; here only the outputs asked for are computed, and the metadata says on
 * which device each operation ran. Thread-safe, as TensorFlow's sessions are.
 *
 * <p>A session decides once for each set of outputs where their operations run. So the first call for a set is traced
 * and its placement kept; tracing every call was measured at 1 to 2.5 ms.
 */
final class GraphCall {

    /** Where each operation ran; hardware counters are not needed for that and would cost more. */
    private static final RunOptions TRACE = RunOptions.newBuilder().setTraceLevel(RunOptions.TraceLevel.SOFTWARE_TRACE)
            .build();

    private final SavedModelBundle bundle;
    private final Map<String, TensorInfo> inputs;
    private final Map<String, TensorInfo> outputs;
    private final Map<List<String>, Placement> placements = new ConcurrentHashMap<>();

    GraphCall(SavedModelBundle bundle, String signature) {
        this.bundle = bundle;
        var definition = bundle.getMetaGraphDef().getSignatureDefOrThrow(signature);
        this.inputs = definition.getInputsMap();
        this.outputs = definition.getOutputsMap();
    }

    /**
     * @param manager owns the outputs
     * @param names input names in the order of {@code values}
     * @param wanted output names
     */
    ModelCall run(NDManager manager, List<String> names, NDList values, List<String> wanted) {
        long start = System.nanoTime();
        try (var scope = new PointerScope()) {
            PointerPointer<TF_Tensor> feeds = new PointerPointer<>(names.size());
            for (int i = 0; i < names.size(); i++) {
                feeds.put(i, tensor(scope, values.get(i)));
            }
            PointerPointer<TF_Tensor> fetched = new PointerPointer<>(wanted.size());
            @Nullable
            Placement known = placements.get(wanted);
            boolean trace = known == null;
            TF_Buffer options = TF_Buffer.newBufferFromString(TRACE);
            TF_Buffer metadata = TF_Buffer.newBuffer();
            TF_Status status = TF_Status.newStatus();
            tensorflow.TF_SessionRun(bundle.getSession(), trace ? options : null, endpoints(names, inputs), feeds,
                    names.size(),
                    endpoints(wanted, outputs), fetched, wanted.size(),
                    new PointerPointer<TF_Operation>((Pointer) null), 0, trace ? metadata : null, status);
            status.throwExceptionIfNotOK();
            NDList results = new NDList(wanted.size());
            for (int i = 0; i < wanted.size(); i++) {
                TF_Tensor tensor = fetched.get(TF_Tensor.class, i).withDeallocator();
                NDArray array = copy(manager, tensor);
                array.setName(wanted.get(i));
                results.add(array);
            }
            Placement placement = known == null ? remember(wanted, metadata) : known;
            return new ModelCall(results, placement, (System.nanoTime() - start) / 1e6);
        }
    }

    private Placement remember(List<String> wanted, TF_Buffer metadata) {
        try {
            Placement placement = Placements.of(RunMetadata.parseFrom(metadata.dataAsByteBuffer()));
            placements.put(List.copyOf(wanted), placement);
            return placement;
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("TensorFlow returned damaged run metadata", e);
        }
    }

    /** The array's tensor, freed with the scope; the array keeps its own reference to the same memory. */
    private static TF_Tensor tensor(PointerScope scope, NDArray array) {
        TF_Tensor tensor = JavacppUtils.resolveTFETensor(((TfNDArray) array).getHandle());
        scope.attach(tensor);
        tensor.releaseReference(); // the one it was handed out with, which would last until a garbage collection
        return tensor;
    }

    private TF_Output endpoints(List<String> names, Map<String, TensorInfo> infos) {
        TF_Output endpoints = new TF_Output(names.size());
        for (int i = 0; i < names.size(); i++) {
            TensorInfo info = infos.get(names.get(i));
            if (info == null) {
                throw new IllegalArgumentException("the model knows " + infos.keySet() + ", not " + names.get(i));
            }
            Pair<TF_Operation, Integer> found = JavacppUtils.getGraphOperationByName(bundle.getGraph(), info.getName());
            endpoints.position(i).oper(found.getKey()).index(found.getValue());
        }
        return endpoints.position(0);
    }

    private static NDArray copy(NDManager manager, TF_Tensor tensor) {
        long[] sizes = new long[tensorflow.TF_NumDims(tensor)];
        for (int axis = 0; axis < sizes.length; axis++) {
            sizes[axis] = tensorflow.TF_Dim(tensor, axis);
        }
        ByteBuffer data = new BytePointer(tensorflow.TF_TensorData(tensor))
                .capacity(tensorflow.TF_TensorByteSize(tensor)).asByteBuffer().order(ByteOrder.nativeOrder());
        return manager.create(data, new Shape(sizes), TfDataType.fromTf(tensorflow.TF_TensorType(tensor)));
    }
}
