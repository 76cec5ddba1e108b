package org.huoye.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real models under a clock that the test moves. */
class LeasingModelStoreTest {

    private static final String ID = "efficientnet-lite0";
    private static final Shape ONE = new Shape(1, 224, 224, 3);

    @TempDir
    Path folder;

    private volatile Instant now = Instant.EPOCH;
    private LeasingModelStore store = over(ShippedModels.folder());

    private LeasingModelStore over(Path models) {
        InstantSource clock = () -> now;
        return new LeasingModelStore(models, OpenModel::new, clock);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static float[] features(ModelLease lease, float grey) {
        float[] pixels = new float[(int) ONE.size()];
        java.util.Arrays.fill(pixels, grey);
        try (NDManager manager = lease.newManager()) {
            return lease.call(new NDList(manager.create(pixels, ONE)), "features").output("features").toFloatArray();
        }
    }

    @Test
    void twoLeasesShareOneOpenModel() {
        try (ModelLease one = store.lease(ID, DeviceChoice.CPU); ModelLease other = store.lease(ID, DeviceChoice.CPU)) {
            assertEquals(1, store.openModels());
            assertArrayEquals(features(one, 0), features(other, 0));
        }
    }

    @Test
    void twoLanesMayCallOneModelAtOnce() {
        try (ModelLease one = store.lease(ID, DeviceChoice.CPU); ModelLease other = store.lease(ID, DeviceChoice.CPU)) {
            float[] dark = features(one, -0.5f);
            float[] light = features(one, 0.5f);
            var calls = IntStream.range(0, 20).mapToObj(i -> CompletableFuture.runAsync(() -> {
                assertArrayEquals(dark, features(one, -0.5f), 1e-4f);
                assertArrayEquals(light, features(other, 0.5f), 1e-4f);
            })).toArray(CompletableFuture[]::new);
            assertDoesNotThrow(() -> CompletableFuture.allOf(calls).join());
        }
    }

    @Test
    void aModelNobodyLeasesIsClosedAfterTenMinutes() {
        store.lease(ID, DeviceChoice.CPU).close();
        now = now.plus(Duration.ofMinutes(9));
        store.sweep();
        assertEquals(1, store.openModels());
        now = now.plus(Duration.ofMinutes(1));
        store.sweep();
        assertEquals(0, store.openModels());
    }

    @Test
    @Timeout(30)
    void anUnusedModelIsClosedByTheTimerWithoutAnyLease() throws InterruptedException {
        store = new LeasingModelStore(ShippedModels.folder(), OpenModel::new, () -> now, Duration.ofMillis(20));
        store.lease(ID, DeviceChoice.CPU).close();
        Thread.sleep(100); // some looks of the timer
        assertEquals(1, store.openModels(), "its ten minutes are not over");
        now = now.plus(Duration.ofMinutes(10));
        while (store.openModels() > 0) {
            Thread.sleep(5);
        }
    }

    @Test
    void aLeasedModelStaysOpenAndWorksHoweverLongItTakes() {
        try (ModelLease lease = store.lease(ID, DeviceChoice.CPU)) {
            ModelLease shorter = store.lease(ID, DeviceChoice.CPU);
            shorter.close();
            shorter.close(); // giving back twice counts once
            now = now.plus(Duration.ofHours(3));
            store.sweep();
            assertEquals(1, store.openModels());
            assertEquals(1280, features(lease, 0).length);
        }
    }

    @Test
    void aClosedModelOpensAgainWithTheSameAnswers() {
        float[] before;
        try (ModelLease lease = store.lease(ID, DeviceChoice.CPU)) {
            before = features(lease, 0.25f);
        }
        now = now.plus(Duration.ofHours(1));
        store.sweep();
        assertEquals(0, store.openModels());
        try (ModelLease lease = store.lease(ID, DeviceChoice.CPU)) {
            assertArrayEquals(before, features(lease, 0.25f), 1e-5f);
        }
    }

    @Test
    void aboveTheLimitTheLeastRecentlyUsedOfTheUnleasedGo() throws IOException {
        for (String id : List.of("leased", "older", "newer")) {
            pretendLarge(id);
        }
        store = over(folder);
        ModelLease leased = store.lease("leased", DeviceChoice.CPU);
        useAndGiveBack("older");
        now = now.plusSeconds(60);
        assertEquals(2, store.openModels(), "400 MB");
        useAndGiveBack("newer");
        assertEquals(2, store.openModels(), "600 MB and a little would be too much");
        assertEquals(List.of("leased", "newer"), store.openIds());
        leased.close();
    }

    private void useAndGiveBack(String id) {
        store.lease(id, DeviceChoice.CPU).close();
    }

    /** A copy of the model whose card claims 52.5 million parameters: 210 MB. */
    private void pretendLarge(String id) throws IOException {
        Path json = ShippedModels.copy(ID, folder.resolve(id)).resolve("model.json");
        String card = Files.readString(json).replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"" + id + "\"")
                .replaceFirst("\"parameters\": \\d+", "\"parameters\": 52500000");
        Files.writeString(json, card);
    }

    @Test
    void aMissingOrShortFileIsOneSentence() throws IOException {
        Path graph = ShippedModels.copy(ID, folder.resolve(ID)).resolve("saved_model.pb");
        store = over(folder);
        Files.write(graph, java.util.Arrays.copyOf(Files.readAllBytes(graph), 1000));
        assertExplained(ID, "不完整");
        Files.delete(graph);
        assertExplained(ID, "不完整");
        assertEquals(0, store.openModels());
    }

    @Test
    void aDamagedGraphOfTheRightSizeIsOneSentence() throws IOException {
        Path graph = ShippedModels.copy(ID, folder.resolve(ID)).resolve("saved_model.pb");
        byte[] noise = new byte[(int) Files.size(graph)];
        java.util.Arrays.fill(noise, (byte) 0xA5);
        Files.write(graph, noise);
        store = over(folder);
        assertExplained(ID, "没能打开");
    }

    @Test
    void aDamagedCardIsOneSentence() throws IOException {
        Files.createDirectories(folder.resolve("torn"));
        Files.writeString(folder.resolve("torn").resolve("model.json"), "{\"id\": \"torn\", \"files\": [");
        store = over(folder);
        assertExplained("torn", "不完整");
        Files.writeString(folder.resolve("torn").resolve("model.json"), "{\"id\": \"torn\"}");
        store = over(folder);
        assertExplained("torn", "不完整");
    }

    @Test
    void anUnknownModelIsOneSentence() {
        assertExplained("no-such-model", "no-such-model");
        assertExplained("../models/" + ID, ID);
        assertExplained("a\0b", "");
    }

    private void assertExplained(String id, String part) {
        var failure = assertThrows(ModelException.class, () -> store.lease(id, DeviceChoice.CPU));
        assertTrue(failure.sentence().contains(part) && failure.sentence().endsWith("。"), failure.sentence());
    }

    @Test
    void theGpuIsRefusedWithAReasonWhereThereIsNone() {
        assumeFalse(Files.exists(Path.of("/proc/driver/nvidia/version")), "this computer has an NVIDIA GPU");
        var failure = assertThrows(ModelException.class, () -> store.lease(ID, DeviceChoice.GPU));
        assertEquals(GpuSupport.reasonAgainst().orElseThrow(), failure.sentence());
        assertTrue(failure.sentence().contains("显卡"), failure.sentence());
    }

    @Test
    void thePlacementIsReadFromTheRun() {
        try (ModelLease lease = store.lease(ID, DeviceChoice.CPU); NDManager manager = lease.newManager()) {
            var input = new NDList(manager.create(new float[(int) ONE.size()], ONE));
            Placement first = lease.call(input, "probabilities").placement();
            assertEquals(Placement.Kind.CPU, first.kind());
            assertEquals("/device:CPU:0", first.name());
            assertTrue(first.cpuOperations() > 50, "a network has more operations than " + first.cpuOperations());
            assertEquals(0, first.gpuOperations());
            assertEquals(first, lease.call(input, "probabilities").placement());
            Placement less = lease.call(input, "early_map").placement();
            assertTrue(less.cpuOperations() < first.cpuOperations(), "only what is asked for is computed");
        }
    }

    @Test
    void outputsComeInTheOrderAskedForAndAllOfThemWithoutAsking() {
        try (ModelLease lease = store.lease(ID, DeviceChoice.CPU); NDManager manager = lease.newManager()) {
            var input = new NDList(manager.create(new float[(int) ONE.size()], ONE));
            NDList some = lease.call(input, "probabilities", "features").outputs();
            assertEquals(List.of("probabilities", "features"), some.stream().map(a -> a.getName()).toList());
            assertEquals(new Shape(1, 1000), some.get(0).getShape());
            assertEquals(5, lease.call(input).outputs().size());
        }
    }

    @Test
    void whatDoesNotFitTheCardIsRefusedBeforeTensorFlowSeesIt() {
        try (ModelLease lease = store.lease(ID, DeviceChoice.CPU); NDManager manager = lease.newManager()) {
            var small = new NDList(manager.create(new float[12], new Shape(1, 2, 2, 3)));
            var whole = new NDList(manager.create(new int[(int) ONE.size()], ONE));
            var right = new NDList(manager.create(new float[(int) ONE.size()], ONE));
            assertThrows(IllegalArgumentException.class, () -> lease.call(small));
            assertThrows(IllegalArgumentException.class, () -> lease.call(whole));
            assertThrows(IllegalArgumentException.class, () -> lease.call(new NDList()));
            assertThrows(IllegalArgumentException.class, () -> lease.call(right, "no_such_output"));
        }
    }

    @Test
    void closingTheStoreWaitsForACallAndEndsItsLeases() {
        ModelLease lease = store.lease(ID, DeviceChoice.CPU);
        var calls = CompletableFuture.runAsync(() -> {
            while (true) {
                features(lease, 0);
            }
        });
        features(lease, 0);
        store.close();
        var stopped = assertThrows(java.util.concurrent.CompletionException.class, calls::join);
        assertInstanceOf(IllegalStateException.class, stopped.getCause());
    }

    @Test
    void aRunStillReadsItsTensorsAfterTheStoreWasClosed() {
        ModelLease lease = store.lease(ID, DeviceChoice.CPU);
        try (NDManager manager = lease.newManager()) {
            var features = lease.call(new NDList(manager.zeros(ONE)), "features").output("features");
            float[] before = features.toFloatArray();
            store.close();
            assertArrayEquals(before, features.toFloatArray());
        }
    }

    @Test
    void aClosedStoreOpensNothing() {
        store.close();
        assertThrows(IllegalStateException.class, () -> store.lease(ID, DeviceChoice.CPU));
        assertEquals(0, store.openModels());
    }
}
