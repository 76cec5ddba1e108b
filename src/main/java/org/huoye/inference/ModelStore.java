package org.huoye.inference;

import java.nio.file.Path;
import java.util.List;
import org.huoye.jobs.Lane;

/**
 * Opens models once and lends them out. A model lives while it is leased; models that nobody leases are closed least
 * recently used first when the float32 weights of all open ones exceed 600 MB, or after ten minutes. Thread-safe.
 */
public interface ModelStore extends AutoCloseable {

    /** The card of a shipped model, without opening the model. @throws ModelException if there is no such card */
    ModelCard card(String id);

    /** Ids of all shipped models, sorted. */
    List<String> ids();

    /** The folder of a shipped model. @throws ModelException if there is no such card */
    Path folder(String id);

    /**
     * Lends a model, opening it if needed, in the calling thread.
     *
     * @throws ModelException if the model is missing, damaged, or the device cannot be used
     * @throws IllegalStateException if this store was closed
     */
    ModelLease lease(String id, DeviceChoice device);

    /** The lane of a demo or model: one serial thread by that name, made at first use. */
    Lane lane(String name);

    /** Closes every model once the calls under way are done; leases still out become unusable, new ones are refused. */
    @Override
    void close();
}
