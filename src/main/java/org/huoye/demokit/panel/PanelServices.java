package org.huoye.demokit.panel;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.huoye.book.Book;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.LiveDevices;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.GpuSupport;
import org.huoye.inference.ModelStore;
import org.huoye.jobs.AlarmClock;
import org.huoye.jobs.Lane;
import org.huoye.platform.Installation;
import org.huoye.platform.Settings;
import org.huoye.platform.UserFolders;
import org.huoye.store.UserDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the panel needs of its surroundings.
 *
 * @param models where models are leased and lanes are found
 * @param samples holds one folder of sample inputs a demo
 * @param cache a folder that may be deleted at any time
 * @param book the book that is open, if any
 * @param navigate goes to a place of the book or to another demo; called on the thread of the user interface
 * @param gpuRefusal why no GPU can be used, in words; empty if one can; may take a second, called off the JavaFX thread
 * @param dialogs asks for files
 * @param live cameras and microphones
 * @param settings where the chosen ones are remembered
 * @param store what the reader made
 * @param ui runs work on the thread of the user interface
 * @param clock wakes on that thread
 */
public record PanelServices(ModelStore models, Path samples, Path cache, Supplier<Optional<Book>> book,
        Consumer<URI> navigate, Supplier<Optional<String>> gpuRefusal, FileDialogs dialogs,
        LiveDevices live, Settings settings, UserDatabase store, Executor ui, AlarmClock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(PanelServices.class);

    /** The services of the application. */
    public static PanelServices of(ModelStore models, Installation installation, UserFolders folders,
            Settings settings, UserDatabase store, LiveDevices live, Supplier<Optional<Book>> book,
            Consumer<URI> navigate) {
        return new PanelServices(models, installation.images().resolve("samples"), folders.cache(), book, navigate,
                GpuSupport::reasonAgainst, new SystemFileDialogs(), live, settings, store,
                Platform::runLater, AlarmClock.system(Platform::runLater));
    }

    /** What a demo gets to see. */
    DemoContext context(DeviceChoice device) {
        return new DemoContext(models, device, cache, book.get(), uri -> ui.execute(() -> navigate.accept(uri)),
                store);
    }

    /** Where inputs are read and pictures are scaled and written. */
    Lane files() {
        return models.lane("panel-files");
    }

    /**
     * Gets something that the panel can do without, on the lane of files, and hands it over on the thread of the user
     * interface. A failure only goes to the log.
     */
    <T> void fetch(Callable<T> work, Consumer<T> then) {
        files().submit(work).whenCompleteAsync((value, failure) -> {
            if (failure == null) {
                then.accept(value);
            } else if (!(failure instanceof RejectedExecutionException)) { // which is the application's end
                LOG.warn("a part of the panel stays empty", failure);
            }
        }, ui);
    }

    /** Where things are kept: that may wait for another process and must not hold up reading files. */
    Lane keeping() {
        return models.lane("panel-keeping");
    }

    /** Where devices are asked: that may start the engine and must not hold up reading files. */
    Lane devices() {
        return models.lane("panel-devices");
    }
}
