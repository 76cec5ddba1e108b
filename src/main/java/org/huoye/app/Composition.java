package org.huoye.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.LiveDevices;
import org.huoye.demokit.SystemDevices;
import org.huoye.demos.Demos;
import org.huoye.inference.ModelStore;
import org.huoye.inference.Models;
import org.huoye.jobs.Lane;
import org.huoye.markdown.ChapterRenderer;
import org.huoye.media.Cameras;
import org.huoye.platform.Installation;
import org.huoye.platform.Settings;
import org.huoye.platform.UserFolders;
import org.huoye.reader.BookTerms;
import org.huoye.reader.ChapterSource;
import org.huoye.reader.DemoCards;
import org.huoye.reader.OpeningFlag;
import org.huoye.reader.PlaceMemory;
import org.huoye.reader.ReaderModel;
import org.huoye.reader.ReadingLook;
import org.huoye.store.UserDatabase;
import org.huoye.ui.Fonts;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;

/**
 * The composition root: makes everything once and hands it on. What is made here is cheap; books, models and the page load
 * when they are asked for. Closing gives everything back; it waits for a model's call that is under way.
 */
final class Composition implements AutoCloseable {

    /** A process that is killed loses what was reached this short before. */
    private static final long SOON_MILLIS = 700;

    private final Installation installation;
    private final UserFolders folders;
    private final Settings settings;
    private final UserDatabase store;
    private final Theme theme = new Theme(Fonts.choose());
    private final Lane reading = Lane.named("reading");
    private final Lane pictures = Lane.named("pictures");
    private final Lane keeping = Lane.named("places");
    private final Lane explaining = Lane.named("terms");
    private final DemoCatalog catalog;
    private final LiveDevices devices;
    private final ModelStore models;
    private final ReadingLook look;
    private final PlaceMemory memory;
    private final ReaderModel reader;
    private final BookTerms terms;

    /**
     * @param installation the application's files
     * @param folders the user's folders
     * @param usual colours until the reader chooses
     */
    Composition(Installation installation, UserFolders folders, Scheme usual) {
        this(installation, folders, usual, new DemoCatalog(Demos.all()),
                new SystemDevices(Cameras.ofSystem()));
    }

    /** The same with other demos, and with cameras and microphones. */
    Composition(Installation installation, UserFolders folders, Scheme usual, DemoCatalog catalog,
            LiveDevices devices) {
        this.catalog = catalog;
        this.devices = devices;
        this.installation = installation;
        this.folders = folders;
        this.settings = Settings.in(folders.data());
        this.store = UserDatabase.in(folders.data());
        this.models = Models.open(installation.models());
        this.look = new ReadingLook(settings, usual, Platform.getPreferences().isReducedMotion());
        this.memory = new PlaceMemory(folders.data().resolve("places"), this::soon);
        this.reader = new ReaderModel(reading, Platform::runLater, ChapterSource.of(new ChapterRenderer()),
                new DemoCards(catalog, models), new OpeningFlag(settings), memory);
        this.terms = new BookTerms(reader, explaining, Platform::runLater);
    }

    /** Runs work a little later, so that scrolling writes a place once and not with every frame. */
    private void soon(Runnable work) {
        var unused = CompletableFuture.runAsync(() -> {
        }, CompletableFuture.delayedExecutor(SOON_MILLIS, TimeUnit.MILLISECONDS)).thenRun(() -> {
            var written = keeping.submit(Lane.Urgency.BACKGROUND, () -> {
                work.run();
                return null;
            });
        });
    }

    Installation installation() {
        return installation;
    }

    UserFolders folders() {
        return folders;
    }

    /** A folder that may be deleted at any time. */
    Path scratch() {
        return folders.cache();
    }

    Settings settings() {
        return settings;
    }

    /** What the reader made. */
    UserDatabase store() {
        return store;
    }

    Theme theme() {
        return theme;
    }

    Lane pictures() {
        return pictures;
    }

    /** Where is kept what was read, and looked up again. */
    Lane places() {
        return keeping;
    }

    DemoCatalog catalog() {
        return catalog;
    }

    /** Cameras and microphones that demos may use. */
    LiveDevices devices() {
        return devices;
    }

    ModelStore models() {
        return models;
    }

    ReadingLook look() {
        return look;
    }

    BookTerms terms() {
        return terms;
    }

    PlaceMemory memory() {
        return memory;
    }

    ReaderModel reader() {
        return reader;
    }

    @Override
    public void close() {
        reader.close();
        reading.close();
        pictures.close();
        keeping.close();
        terms.close();
        explaining.close();
        devices.close();
        models.close();
        store.close();
    }
}
