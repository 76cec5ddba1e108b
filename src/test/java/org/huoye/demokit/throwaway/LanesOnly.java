package org.huoye.demokit.throwaway;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huoye.demokit.DemoContext;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelCard;
import org.huoye.inference.ModelLease;
import org.huoye.inference.ModelStore;
import org.huoye.jobs.Lane;
import org.huoye.store.UserDatabase;

/** A model store without models, for demos that need only lanes. */
public final class LanesOnly implements ModelStore {

    private final Function<String, Lane> maker;
    private final Map<String, Lane> lanes = new HashMap<>();

    public LanesOnly(Function<String, Lane> maker) {
        this.maker = maker;
    }

    /** A context over these lanes. */
    public DemoContext context() {
        return new DemoContext(this, DeviceChoice.CPU, Path.of("unused"), Optional.empty(), uri -> {
        }, UserDatabase.in(Path.of("unused")));
    }

    @Override
    public synchronized Lane lane(String name) {
        return lanes.computeIfAbsent(name, maker);
    }

    @Override
    public ModelCard card(String id) {
        throw new UnsupportedOperationException(id);
    }

    @Override
    public List<String> ids() {
        return List.of();
    }

    @Override
    public Path folder(String id) {
        throw new UnsupportedOperationException(id);
    }

    @Override
    public ModelLease lease(String id, DeviceChoice device) {
        throw new UnsupportedOperationException(id);
    }

    @Override
    public synchronized void close() {
        lanes.values().forEach(Lane::close);
    }
}
