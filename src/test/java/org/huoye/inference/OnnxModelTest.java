package org.huoye.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models in ONNX are leased and called as those of TensorFlow are. */
class OnnxModelTest {

    private static final String DIRECTION = "ppocr-direction";
    private static final String ANSWER = "save_infer_model/scale_0.tmp_1";
    private static final Shape LINE = new Shape(1, 3, 48, 192);

    private final ModelStore store = ShippedModels.open();

    @TempDir
    Path folder;

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static float[] answer(ModelLease lease, float grey) {
        float[] pixels = new float[(int) LINE.size()];
        Arrays.fill(pixels, grey);
        pixels[100] = 1;
        try (NDManager manager = lease.newManager()) {
            return lease.call(new NDList(manager.create(pixels, LINE)), ANSWER).output(ANSWER).toFloatArray();
        }
    }

    static List<String> ids() throws IOException {
        try (ModelStore store = ShippedModels.open()) {
            return store.ids().stream().filter(id -> store.card(id).isOnnx()).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void signatureIsAsWritten(String id) throws OrtException, IOException {
        OnnxEngine.start();
        ModelCard card = ShippedModels.card(id);
        String file = card.files().getFirst().path();
        try (var options = new OrtSession.SessionOptions();
                OrtSession session = OrtEnvironment.getEnvironment()
                        .createSession(ShippedModels.folder().resolve(id).resolve(file).toString(), options)) {
            assertEquals(types(card.inputs()), types(session.getInputInfo().values()));
            assertEquals(types(card.outputs()), types(session.getOutputInfo().values()));
        }
    }

    private static Map<String, String> types(List<ModelCard.TensorSpec> specs) {
        return specs.stream().collect(Collectors.toMap(ModelCard.TensorSpec::name, s -> s.dtype() + s.shape()));
    }

    private static Map<String, String> types(Collection<NodeInfo> nodes) {
        return nodes.stream().collect(Collectors.toMap(NodeInfo::getName, node -> {
            TensorInfo info = (TensorInfo) node.getInfo();
            String dtype = info.type.name().replace("FLOAT", "float32").toLowerCase(Locale.ROOT);
            return dtype + Arrays.stream(info.getShape()).boxed().toList();
        }));
    }

    @Test
    void answersWithNamedTensorsAndSaysThatTheProcessorDidIt() {
        try (ModelLease lease = store.lease(DIRECTION, DeviceChoice.CPU); NDManager manager = lease.newManager()) {
            ModelCall call = lease.call(new NDList(manager.zeros(LINE)));
            assertEquals(List.of(ANSWER), call.outputs().stream().map(a -> a.getName()).toList());
            assertEquals(new Shape(1, 2), call.output(ANSWER).getShape());
            assertEquals(DataType.FLOAT32, call.output(ANSWER).getDataType());
            float[] shares = call.output(ANSWER).toFloatArray();
            assertEquals(1, shares[0] + shares[1], 1e-5);
            assertEquals(Placement.Kind.CPU, call.placement().kind());
            assertEquals(0, call.placement().gpuOperations());
        }
    }

    @Test
    void takesWholeNumbersOf64BitsByNameInTheOrderOfTheCard() {
        try (ModelLease lease = store.lease("bge-small-zh", DeviceChoice.CPU); NDManager manager = lease.newManager()) {
            Shape shape = new Shape(1, 4);
            var ids = manager.create(new long[]{101, 4916, 5307, 102}, shape);
            var mask = manager.create(new long[]{1, 1, 1, 1}, shape);
            var types = manager.create(new long[4], shape);
            ModelCall call = lease.call(new NDList(ids, mask, types));
            assertEquals(new Shape(1, 4, 512), call.output("last_hidden_state").getShape());
        }
    }

    @Test
    void theGpuIsRefusedInOneSentence() {
        var failure = assertThrows(ModelException.class, () -> store.lease(DIRECTION, DeviceChoice.GPU));
        assertTrue(failure.sentence().contains("处理器") && failure.sentence().endsWith("。"), failure.sentence());
    }

    @Test
    void whatDoesNotFitTheCardIsRefusedBeforeTheEngineSeesIt() {
        try (ModelLease lease = store.lease(DIRECTION, DeviceChoice.CPU); NDManager manager = lease.newManager()) {
            var four = new NDList(manager.zeros(new Shape(1, 4, 48, 192)));
            var whole = new NDList(manager.create(new int[(int) LINE.size()], LINE));
            assertThrows(IllegalArgumentException.class, () -> lease.call(four));
            assertThrows(IllegalArgumentException.class, () -> lease.call(whole));
            assertThrows(IllegalArgumentException.class, () -> lease.call(new NDList()));
            var right = new NDList(manager.zeros(LINE));
            assertThrows(IllegalArgumentException.class, () -> lease.call(right, "no_such_output"));
        }
    }

    @Test
    void twoLanesMayCallOneModelAtOnce() {
        try (ModelLease one = store.lease(DIRECTION, DeviceChoice.CPU);
                ModelLease other = store.lease(DIRECTION, DeviceChoice.CPU)) {
            float[] dark = answer(one, -0.5f);
            float[] light = answer(one, 0.5f);
            var calls = IntStream.range(0, 20).mapToObj(i -> CompletableFuture.runAsync(() -> {
                assertArrayEquals(dark, answer(one, -0.5f), 1e-4f);
                assertArrayEquals(light, answer(other, 0.5f), 1e-4f);
            })).toArray(CompletableFuture[]::new);
            assertDoesNotThrow(() -> CompletableFuture.allOf(calls).join());
        }
    }

    @Test
    void aRunStillReadsItsTensorsAfterTheStoreWasClosed() {
        ModelLease lease = store.lease(DIRECTION, DeviceChoice.CPU);
        try (NDManager manager = lease.newManager()) {
            var answer = lease.call(new NDList(manager.zeros(LINE))).output(ANSWER);
            float[] before = answer.toFloatArray();
            store.close();
            assertArrayEquals(before, answer.toFloatArray());
        }
    }

    @Test
    void closingTheStoreWaitsForACallAndEndsItsLeases() {
        ModelLease lease = store.lease(DIRECTION, DeviceChoice.CPU);
        var calls = CompletableFuture.runAsync(() -> {
            while (true) {
                answer(lease, 0);
            }
        });
        answer(lease, 0);
        store.close();
        var stopped = assertThrows(CompletionException.class, calls::join);
        assertInstanceOf(IllegalStateException.class, stopped.getCause());
    }

    @Test
    void aDamagedFileOfTheRightSizeIsOneSentence() throws IOException {
        Path copy = ShippedModels.copy(DIRECTION, folder.resolve(DIRECTION));
        Path graph = copy.resolve(ShippedModels.card(DIRECTION).files().getFirst().path());
        byte[] noise = new byte[(int) Files.size(graph)];
        Arrays.fill(noise, (byte) 0xA5);
        Files.write(graph, noise);
        try (ModelStore spoiled = Models.open(folder)) {
            var failure = assertThrows(ModelException.class, () -> spoiled.lease(DIRECTION, DeviceChoice.CPU));
            assertTrue(failure.sentence().contains("没能打开"), failure.sentence());
        }
    }

    @Test
    void theEngineIsNamedAsItIs() {
        assertTrue(Models.engine(store.card(DIRECTION)).matches("ONNX Runtime \\d+\\.\\d+\\.\\d+"));
        assertTrue(Models.engine(store.card("faceres")).startsWith("TensorFlow "));
    }
}
