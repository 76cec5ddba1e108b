package org.huoye.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huoye.jobs.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens each model once per device and counts its leases. All state is guarded by this object's monitor; opening happens
 * inside it too, so that two demos asking at once open one model.
 */
final class LeasingModelStore implements ModelStore {

    /** Models nobody leases are closed after this long. */
    static final Duration IDLE_LIMIT = Duration.ofMinutes(10);

    /** Above this many bytes of weights, unleased models are closed, least recently used first. */
    static final long WEIGHTS_LIMIT = 600L << 20;

    /** How often that is looked at. */
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(LeasingModelStore.class);

    /** Opens a model. */
    interface Opener {
        OpenModel open(ModelCard card, Path folder, DeviceChoice device);
    }

    private final Path folder;
    private final Opener opener;
    private final InstantSource clock;
    private final Duration lookEvery;
    private final Map<Key, Entry> open = new TreeMap<>(Comparator.comparing(Key::id).thenComparing(Key::device));
    private final Map<String, ModelCard> cards = new ConcurrentHashMap<>();
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService sweeper;
    private boolean closed;

    LeasingModelStore(Path folder, Opener opener, InstantSource clock) {
        this(folder, opener, clock, LOOK_EVERY);
    }

    /** @param lookEvery how often unused models are looked for, by the computer's own time */
    LeasingModelStore(Path folder, Opener opener, InstantSource clock, Duration lookEvery) {
        this.folder = folder;
        this.opener = opener;
        this.clock = clock;
        this.lookEvery = lookEvery;
    }

    @Override
    public ModelCard card(String id) {
        return cards.computeIfAbsent(id, this::readCard);
    }

    private ModelCard readCard(String id) {
        if (!id.matches("[a-z0-9-]+") || !Files.isRegularFile(folder.resolve(id).resolve("model.json"))) {
            throw new ModelException(InferenceMessages.get("model.unknown", id), "no model card in " + folder, null);
        }
        Path json = folder.resolve(id).resolve("model.json");
        try {
            return ModelCard.read(json);
        } catch (IOException e) {
            throw new ModelException(InferenceMessages.get("model.damaged", id), "unreadable card " + json, e);
        }
    }

    @Override
    public Path folder(String id) {
        return folder.resolve(card(id).id());
    }

    @Override
    public List<String> ids() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(f -> Files.isRegularFile(f.resolve("model.json")))
                    .map(f -> f.getFileName().toString())
                    .sorted().toList();
        } catch (IOException e) {
            return List.of(); // no models folder: nothing is shipped
        }
    }

    @Override
    public synchronized ModelLease lease(String id, DeviceChoice device) {
        ModelCard card = card(id);
        if (closed) {
            throw new IllegalStateException("the model store was closed");
        }
        Entry entry = open.computeIfAbsent(new Key(id, device), key -> new Entry(openChecked(card, device)));
        entry.leases++;
        sweep();
        startSweeper();
        return new Lease(entry);
    }

    private OpenModel openChecked(ModelCard card, DeviceChoice device) {
        for (ModelCard.CardFile file : card.files()) {
            Path path = folder.resolve(card.id()).resolve(file.path());
            if (!Files.isRegularFile(path) || path.toFile().length() != file.bytes()) {
                throw new ModelException(InferenceMessages.get("model.damaged", card.title()),
                        "missing or of another size than its card says: " + path, null);
            }
        }
        if (device == DeviceChoice.GPU) {
            if (card.isOnnx()) {
                throw new ModelException(InferenceMessages.get("gpu.onnx", card.title()),
                        "ONNX models run on the processor only", null);
            }
            GpuSupport.reasonAgainst().ifPresent(reason -> {
                throw new ModelException(reason, "GPU asked for but not usable", null);
            });
        }
        return opener.open(card, folder.resolve(card.id()), device);
    }

    /** Closes what nobody leases and is old or over the limit. */
    synchronized void sweep() {
        Instant now = clock.instant();
        close(open.entrySet().stream().filter(e -> e.getValue().idleSince(now, IDLE_LIMIT)).map(Map.Entry::getKey)
                .toList());
        while (weights() > WEIGHTS_LIMIT) {
            var oldest = open.entrySet().stream().filter(e -> e.getValue().leases == 0)
                    .min(Comparator.comparing(e -> e.getValue().lastUsed));
            if (oldest.isEmpty()) {
                return;
            }
            close(List.of(oldest.get().getKey()));
        }
    }

    private void close(List<Key> keys) {
        for (Key key : keys) {
            Entry entry = open.remove(key);
            if (entry != null) {
                entry.model.close();
            }
        }
    }

    /** Bytes of float32 weights of all open models. */
    private long weights() {
        return open.values().stream().mapToLong(e -> e.model.card().parameters() * Float.BYTES).sum();
    }

    private void startSweeper() {
        if (sweeper == null) {
            sweeper = Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("model-sweeper").unstarted(work));
            var unused = sweeper.scheduleWithFixedDelay(this::sweepOnTime, lookEvery.toMillis(),
                    lookEvery.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A timer whose work throws is never heard of again. */
    private void sweepOnTime() {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warn("a model could not be closed", e);
        }
    }

    @Override
    public Lane lane(String name) {
        return lanes.computeIfAbsent(name, Lane::named);
    }

    /** How many models are open. */
    synchronized int openModels() {
        return open.size();
    }

    /** Ids of the open models, sorted. */
    synchronized List<String> openIds() {
        return open.keySet().stream().map(Key::id).toList();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (sweeper != null) {
            sweeper.shutdownNow();
        }
        lanes.values().forEach(Lane::close);
        close(List.copyOf(open.keySet()));
    }

    private record Key(String id, DeviceChoice device) {
    }

    private final class Entry {
        final OpenModel model;
        int leases;
        Instant lastUsed = clock.instant();

        Entry(OpenModel model) {
            this.model = model;
        }

        boolean idleSince(Instant now, Duration limit) {
            return leases == 0 && Duration.between(lastUsed, now).compareTo(limit) >= 0;
        }
    }

    private final class Lease implements ModelLease {
        private final Entry entry;
        private boolean given = true;

        Lease(Entry entry) {
            this.entry = entry;
        }

        @Override
        public ModelCard card() {
            return entry.model.card();
        }

        @Override
        public NDManager newManager() {
            return entry.model.newManager();
        }

        @Override
        public ModelCall call(NDList inputs, String... outputs) {
            return callSignature(ModelCard.ONLY_SIGNATURE, inputs, outputs);
        }

        @Override
        public ModelCall callSignature(String signature, NDList inputs, String... outputs) {
            return entry.model.call(signature, inputs, List.of(outputs));
        }

        @Override
        public void close() {
            synchronized (LeasingModelStore.this) {
                if (given) {
                    given = false;
                    entry.leases--;
                    entry.lastUsed = clock.instant();
                    sweep();
                }
            }
        }
    }
}
