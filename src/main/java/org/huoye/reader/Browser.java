package org.huoye.reader;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Opens addresses outside of the application. Any thread. */
@FunctionalInterface
public interface Browser {

    /** Opens an address. @return completes, on any thread; exceptionally if there is nothing that opens it */
    CompletableFuture<Void> open(URI address);
}
