package org.huoye.demokit.panel;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.huoye.demokit.LiveDevices.Device;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.LiveMeans;
import org.huoye.demokit.LiveOrigin;
import org.huoye.demokit.LivePart;
import org.huoye.demokit.LiveRunner;
import org.huoye.demokit.LiveRunner.Phase;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demokit.RunReport;
import org.huoye.inference.DeviceChoice;
import org.huoye.platform.Failures;
import org.jspecify.annotations.Nullable;

/**
 * What the live part of an open demo is doing, without any control. Called on the thread of the user interface; frames are
 * worked on on the demo's lane, and of those only the newest comes back.
 *
 * @param <F> a frame, a block of sound, a batch
 * @param <S> the state after a step
 */
final class LiveModel<F, S extends Record> {

    private final String demo;
    private final LivePart<F, S> part;
    private final PanelServices services;
    private final Consumer<F> preparer;
    private final Consumer<@Nullable Problem> tell;

    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<LiveKind> kind;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.PAUSED);
    private final ReadOnlyObjectWrapper<@Nullable Outcome<F, S>> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Outcome<F, S>> readings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper rate = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper sourceless = new ReadOnlyBooleanWrapper();
    private final LiveChoice choice;

    private volatile Options options;
    private volatile boolean looksInside;
    private LiveOrigin<F> origin;
    private final ReadOnlyObjectWrapper<@Nullable Path> film = new ReadOnlyObjectWrapper<>();
    private DeviceChoice device = DeviceChoice.CPU;
    /** What is heard; what an earlier runner still tells is dropped. */
    private LiveNews<F, S> news;
    private LiveRunner<F, S> runner;
    private final ReadingPace pace = new ReadingPace();
    /** Counts resets: only the last one leads to playing. */
    private int resets;
    /** What a reset under way leads to; a pause in between takes it away. */
    private @Nullable Consumer<LiveRunner<F, S>> afterReset;

    /**
     * @param demo id of the demo
     * @param options to begin with
     * @param preparer makes a frame ready to be shown; called on the lane
     * @param tell hears what goes wrong, and null when that is over
     */
    LiveModel(String demo, LivePart<F, S> part, PanelServices services, Options options, Consumer<F> preparer,
            Consumer<@Nullable Problem> tell) {
        this.demo = demo;
        this.part = part;
        this.services = services;
        this.options = options;
        this.preparer = preparer;
        this.tell = tell;
        origin = part.origins().getFirst();
        kind = new ReadOnlyObjectWrapper<>(origin.kind());
        choice = new LiveChoice(part.origins().stream().map(LiveOrigin::kind).filter(LiveKind::isDevice).findFirst()
                .orElse(origin.kind()), services);
        news = news();
        runner = newRunner();
    }

    // ---- what there is to see

    /** Whether the live part is what the panel shows, instead of a single run. */
    ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    boolean isActive() {
        return active.get();
    }

    /** Where the frames come from now. */
    ReadOnlyObjectProperty<LiveKind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    LiveKind kind() {
        return kind.get();
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    Phase phase() {
        return phase.get();
    }

    /** Whether the camera or film that was asked for last could not be opened: there is nothing to see and no next step. */
    ReadOnlyBooleanProperty sourcelessProperty() {
        return sourceless.getReadOnlyProperty();
    }

    /** The newest step. */
    ReadOnlyObjectProperty<@Nullable Outcome<F, S>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** The step whose numbers are on show: while it plays a new one twice a second, so that they can be read. */
    ReadOnlyObjectProperty<@Nullable Outcome<F, S>> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /** Steps a second, of the readings; 0 while it is not known. */
    ReadOnlyDoubleProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    /** How much is done at the readings, 0 to 1; negative if that cannot be known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Which camera or microphone. */
    LiveChoice choice() {
        return choice;
    }

    /** The film that was opened last; null before the first. */
    ReadOnlyObjectProperty<@Nullable Path> filmProperty() {
        return film.getReadOnlyProperty();
    }

    /** Whether this part can take its frames from there on this computer. */
    boolean offers(LiveKind wanted) {
        return part.takes(wanted) && (!wanted.isDevice() || services.live().canUse(wanted));
    }

    /** Whether it goes on, or could be gone on with. */
    boolean hasBegun() {
        return phase() == Phase.PLAYING || outcome.get() != null;
    }

    // ---- commands

    /** Plays from another kind of source, or goes on with the same. */
    void start(LiveKind from) {
        switchTo(from);
        play();
    }

    /** Plays a film from its beginning. */
    void openFilm(Path file) {
        showFilm(file, true);
    }

    /** @param play whether it plays; if not its first frame is shown */
    void showFilm(Path file, boolean play) {
        tell.accept(null);
        film.set(file);
        switchTo(LiveKind.VIDEO_FILE);
        runner.from(origin, means());
        anew(play ? LiveRunner::play : LiveRunner::step);
    }

    private void switchTo(LiveKind from) {
        if (from == kind()) {
            return;
        }
        origin = part.origins().stream().filter(one -> one.kind() == from).findFirst().orElseThrow();
        kind.set(from);
        runner.close();
        renew();
    }

    /** Shows the live part without starting it. */
    void show() {
        active.set(true);
    }

    /** Goes on; after its end, or after it failed, it begins anew. */
    void play() {
        tell.accept(null);
        active.set(true);
        if (phase() == Phase.FINISHED || phase() == Phase.FAILED) {
            anew(LiveRunner::play);
        } else {
            var unused = runner.play();
        }
    }

    void pause() {
        afterReset = null;
        runner.pause();
    }

    void step() {
        tell.accept(null);
        active.set(true);
        var unused = runner.step();
    }

    /** Plays from the beginning. */
    void restart() {
        tell.accept(null);
        anew(LiveRunner::play);
    }

    /** Back to the beginning, paused. */
    void reset() {
        tell.accept(null);
        anew(null);
    }

    /** Back to the beginning, paused, and nothing of what was seen is left on show from now on. */
    void drop() {
        reset();
        forget();
    }

    private void anew(@Nullable Consumer<LiveRunner<F, S>> then) {
        active.set(true);
        int asked = ++resets;
        afterReset = then;
        runner.reset().whenComplete((done, failure) -> services.ui().execute(() -> {
            if (asked == resets && failure == null) {
                forget();
                Consumer<LiveRunner<F, S>> go = afterReset;
                if (go != null) {
                    go.accept(runner);
                }
            }
        }));
    }

    /** Shows single runs again. */
    void leave() {
        pause();
        active.set(false);
    }

    /** Nobody looks any more: what does not go on alone is paused, and its device let go of. */
    void lookAway() {
        if (!kind().goesOnAlone()) {
            pause();
            var unused = runner.release();
        }
    }

    /** Another camera or microphone; it goes on if it plays. */
    void choose(Device chosen) {
        choice.choose(chosen);
        if (kind() == choice.kind()) {
            runner.from(origin, means());
        }
    }

    void setOptions(Options now) {
        options = now;
    }

    /** Whether the next steps tell their tensors. */
    void setLooksInside(boolean on) {
        looksInside = on;
    }

    /** Models run elsewhere from now on, with a fresh core. */
    void setDevice(DeviceChoice next) {
        if (next != device) {
            device = next;
            runner.close();
            renew();
        }
    }

    /** Gives the models of a paused device back. */
    void rest() {
        var unused = runner.rest();
    }

    /** @return completes when the core is closed */
    CompletableFuture<Void> end() {
        resets++;
        return runner.end();
    }

    // ---- the runner

    private void renew() {
        resets++;
        news.fallSilent();
        news = news();
        phase.set(Phase.PAUSED);
        forget();
        runner = newRunner();
    }

    private void forget() {
        outcome.set(null);
        readings.set(null);
        rate.set(0);
        progress.set(-1);
    }

    private void read(Outcome<F, S> seen, double stepsASecond) {
        rate.set(phase() == Phase.PLAYING ? stepsASecond : 0);
        progress.set(part.progress(seen.report().result()).orElse(-1));
        readings.set(seen); // last: who hears of it reads the others too
    }

    private LiveRunner<F, S> newRunner() {
        return new LiveRunner<>(demo, part, services.context(device), () -> options, origin, means(),
                news);
    }

    private LiveRunner.Means means() {
        Optional<Path> file = Optional.ofNullable(film.get());
        boolean isDevice = origin.kind().isDevice();
        return () -> new LiveMeans(services.live(), isDevice ? choice.find() : "", choice::isMirrored, file, options,
                Request.USUAL_SEED);
    }

    /** What a step is called in a report: the camera, the film. */
    private String name() {
        return switch (kind()) {
            case CAMERA, MICROPHONE -> {
                var used = choice.deviceProperty().get();
                yield used == null ? "" : used.name();
            }
            case VIDEO_FILE -> Optional.ofNullable(film.get()).map(Path::getFileName).map(Path::toString)
                    .orElse("");
            case TRAINING -> "";
        };
    }

    /** What the runner tells, brought over; an earlier runner is not heard any more. */
    private LiveNews<F, S> news() {
        return new LiveNews<>(services.ui(), preparer, () -> looksInside, new LiveNews.Hearer<>() {
            @Override
            public void phase(Phase next) {
                phase.set(next);
                Outcome<F, S> last = outcome.get();
                if (next != Phase.PLAYING && last != null) {
                    read(last, 0);
                }
            }

            @Override
            public void step(F frame, RunReport<S> report, double stepsASecond) {
                Outcome<F, S> seen = new Outcome<>(frame, name(), report);
                sourceless.set(false);
                outcome.set(seen);
                if (pace.isTime(LiveModel.this.phase() != Phase.PLAYING || readings.get() == null)) {
                    read(seen, stepsASecond);
                }
            }

            @Override
            public void failed(Throwable problem) {
                sourceless.set(outcome.get() == null && kind() != LiveKind.TRAINING);
                tell.accept(Problem.live(Failures.of(problem), problem));
            }
        });
    }
}
