package org.huoye.demokit;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.huoye.book.Book;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.store.UserDatabase;

/**
 * What a demo may use of its surroundings.
 *
 * @param models where models are leased
 * @param device where models should run; the result says where they really ran
 * @param cache a folder that may be deleted at any time
 * @param book the open book, read-only, if any
 * @param navigate goes to a place of the book or another demo; does nothing without a window
 * @param store what the reader made on this computer, such as faces enrolled; a demo keeps things in {@code Keepsakes} of it
 */
public record DemoContext(ModelStore models, DeviceChoice device, Path cache, Optional<Book> book,
        Consumer<URI> navigate, UserDatabase store) {
}
