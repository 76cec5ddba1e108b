package org.huoye.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.TensorInfo;

/** Every shipped model is what its card says. */
class ModelCardsTest {

    private static final double ORIGINAL_TOLERANCE = 1e-3;

    /** Some values of an output: every {@code step}-th one in row-major order. */
    record Recorded(List<Long> shape, int step, List<Float> values) {
    }

    static List<String> ids() {
        try (ModelStore store = ShippedModels.open()) {
            return store.ids();
        }
    }

    @Test
    void theModelsOfTheDemosAreShipped() {
        assertTrue(ids().containsAll(List.of("blazeface", "centernet", "efficientnet-lite0", "facemesh", "faceres",
                "ppocr-detector", "ppocr-direction", "ppocr-recogniser", "bge-small-zh", "translation-zh-en",
                "translation-en-zh")),
                ids()::toString);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void filesAreIntact(String id) throws IOException, NoSuchAlgorithmException {
        ModelCard card = ShippedModels.card(id);
        assertEquals(id, card.id());
        for (ModelCard.CardFile file : card.files()) {
            byte[] data = Files.readAllBytes(ShippedModels.folder().resolve(id).resolve(file.path()));
            assertEquals(file.bytes(), data.length, file.path());
            String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
            assertEquals(file.sha256(), sum, file.path());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void saysWhereItComesFrom(String id) throws IOException {
        ModelCard card = ShippedModels.card(id);
        assertTrue(card.files().stream().anyMatch(f -> f.path().equals(card.licence().file())));
        for (String said : List.of(card.title(), card.task(), card.preprocessing(), card.licence().weights(),
                card.licence().packageLicence(), card.source().packageName(), card.source().version(),
                card.paper().title(), card.paper().authors())) {
            assertFalse(said.isBlank());
        }
        assertTrue(card.parameters() > 0);
    }

    static List<String> savedModels() {
        try (ModelStore store = ShippedModels.open()) {
            return store.ids().stream().filter(id -> !store.card(id).isOnnx()).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("savedModels")
    void signatureIsAsWritten(String id) throws IOException {
        ModelCard card = ShippedModels.card(id);
        byte[] graph = Files.readAllBytes(ShippedModels.folder().resolve(id).resolve("saved_model.pb"));
        var written = SavedModel.parseFrom(graph).getMetaGraphs(0);
        card.signatures().forEach((name, signature) -> {
            var found = written.getSignatureDefOrThrow(name);
            assertEquals(described(named(card.inputs(), signature.inputs())), described(found.getInputsMap()));
            assertEquals(described(named(card.outputs(), signature.outputs())), described(found.getOutputsMap()));
        });
    }

    private static List<ModelCard.TensorSpec> named(List<ModelCard.TensorSpec> specs, List<String> names) {
        return specs.stream().filter(spec -> names.contains(spec.name())).toList();
    }

    private static Map<String, String> described(List<ModelCard.TensorSpec> specs) {
        return specs.stream().collect(Collectors.toMap(ModelCard.TensorSpec::name, s -> s.dtype() + s.shape()));
    }

    private static Map<String, String> described(Map<String, TensorInfo> infos) {
        return infos.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> {
            String dtype = e.getValue().getDtype().name().replace("DT_FLOAT", "float32").replace("DT_", "")
                    .toLowerCase(Locale.ROOT);
            return dtype + e.getValue().getTensorShape().getDimList().stream().map(d -> d.getSize()).toList();
        }));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void recordedInputGivesTheRecordedOutput(String id) throws IOException {
        ModelCard card = ShippedModels.card(id);
        Map<String, Recorded> recorded = recorded(ShippedModels.folder().resolve(id).resolve(card.check().output()));
        assertEquals(described(card.outputs()).keySet(), recorded.keySet());
        answers(card, recorded, card.check().tolerance());
    }

    /** What TensorFlow.js answered with the graph a model was converted from, on the same input. */
    static List<String> converted() {
        return ids().stream().filter(id -> Files.exists(original(id))).toList();
    }

    private static Path original(String id) {
        return ShippedModels.folder().resolve(id).resolve("check/original.json");
    }

    @Test
    void whatCameFromTensorFlowJsHasItsOriginalsAnswers() throws IOException {
        for (String id : ids()) {
            assertEquals(ShippedModels.card(id).source().registry().equals("npm"), Files.exists(original(id)), id);
        }
    }

    @ParameterizedTest
    @MethodSource("converted")
    void answersAsItsOriginal(String id) throws IOException {
        answers(ShippedModels.card(id), recorded(original(id)), ORIGINAL_TOLERANCE);
    }

    private static Map<String, Recorded> recorded(Path file) throws IOException {
        return new Gson().fromJson(Files.readString(file), new TypeToken<Map<String, Recorded>>() {
        }.getType());
    }

    private static void answers(ModelCard card, Map<String, Recorded> recorded, double tolerance) throws IOException {
        try (ModelStore store = ShippedModels.open();
                ModelLease lease = store.lease(card.id(), DeviceChoice.CPU);
                NDManager manager = lease.newManager()) {
            Map<String, NDArray> answers = answers(lease, RecordedInput.of(card, manager));
            recorded.forEach((name, wanted) -> compare(name, wanted,
                    Objects.requireNonNull(answers.get(name), name), tolerance));
        }
    }

    /** Calls every signature once, each as soon as its inputs were recorded or came out of another. */
    private static Map<String, NDArray> answers(ModelLease lease, Map<String, NDArray> inputs) {
        Map<String, NDArray> known = new HashMap<>(inputs);
        Map<String, NDArray> answers = new HashMap<>();
        Map<String, ModelCard.Signature> left = new HashMap<>(lease.card().signatures());
        while (!left.isEmpty()) {
            var next = left.entrySet().stream()
                    .filter(signature -> known.keySet().containsAll(signature.getValue().inputs()))
                    .findFirst().orElseThrow(() -> new AssertionError("inputs are missing for " + left));
            left.remove(next.getKey());
            List<String> names = next.getValue().inputs();
            lease.callSignature(next.getKey(), new NDList(names.stream().map(known::get).toList())).outputs()
                    .forEach(output -> {
                        known.putIfAbsent(output.getName(), output);
                        answers.put(output.getName(), output);
                    });
        }
        return answers;
    }

    private static void compare(String name, Recorded wanted, NDArray output, double tolerance) {
        assertEquals(wanted.shape(), Stream.of(output.getShape()).flatMapToLong(s -> java.util.Arrays.stream(
                s.getShape())).boxed().toList(), name);
        float[] values = output.toFloatArray();
        for (int i = 0; i < wanted.values().size(); i++) {
            float expected = wanted.values().get(i);
            assertEquals(expected, values[i * wanted.step()], tolerance * Math.max(1, Math.abs(expected)),
                    name + " value " + i);
        }
    }
}
