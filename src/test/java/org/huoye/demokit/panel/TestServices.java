package org.huoye.demokit.panel;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.huoye.demokit.InputKind;
import org.huoye.demokit.LiveDevices;
import org.huoye.demokit.throwaway.HandClock;
import org.huoye.inference.ModelStore;
import org.huoye.platform.Settings;
import org.huoye.store.UserDatabase;
import org.jspecify.annotations.Nullable;

/** Services for panels under test: a clock that is moved by hand, dialogs that answer what the test says. */
final class TestServices implements FileDialogs {

    final HandClock clock = new HandClock();
    LiveDevices devices = LiveDevices.none();
    Supplier<Optional<String>> gpuRefusal = () -> Optional.of("没有显卡。");
    Optional<Path> chosen = Optional.empty();
    Optional<Path> film = Optional.empty();
    /** Where pictures are saved. */
    Optional<Path> out = Optional.empty();

    /**
     * @param samples holds the samples; everything else goes there too
     * @param ui runs work on the thread of the user interface
     */
    PanelServices over(ModelStore models, Path samples, Path home, Executor ui) {
        return new PanelServices(models, samples, home, Optional::empty, uri -> {
        }, () -> gpuRefusal.get(), this, devices, Settings.in(home), UserDatabase.in(home), ui, clock);
    }

    @Override
    public Optional<Path> open(@Nullable Window owner, InputKind kind, boolean films) {
        return chosen;
    }

    @Override
    public Optional<Path> openFilm(@Nullable Window owner) {
        return film;
    }

    @Override
    public Optional<Path> savePicture(@Nullable Window owner, String suggestedName) {
        return out.map(folder -> folder.resolve(suggestedName));
    }
}
