package org.huoye.demokit.panel;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoRunner;
import org.huoye.demokit.Request;
import org.huoye.inference.DeviceChoice;
import org.huoye.platform.Failures;
import org.jspecify.annotations.Nullable;

/**
 * Processor or GPU: where runs are asked to happen, why no GPU can be used, and both side by side. Called on the thread of
 * the user interface.
 *
 * @param <I> input
 * @param <R> result
 */
final class DeviceModel<I, R extends Record> {

    private final Demo<I, R> demo;
    private final PanelServices services;
    private final RunTrack track;
    private final ReadOnlyObjectWrapper<DeviceChoice> device = new ReadOnlyObjectWrapper<>(DeviceChoice.CPU);
    private final ReadOnlyObjectWrapper<@Nullable Optional<String>> gpuRefusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable DeviceComparison> comparison = new ReadOnlyObjectWrapper<>();

    DeviceModel(Demo<I, R> demo, PanelServices services, RunTrack track) {
        this.demo = demo;
        this.services = services;
        this.track = track;
    }

    /** Where the next run is asked to happen. */
    ReadOnlyObjectProperty<DeviceChoice> deviceProperty() {
        return device.getReadOnlyProperty();
    }

    DeviceChoice device() {
        return device.get();
    }

    /** Why no GPU can be used, empty if one can; null while that is being found out. */
    ReadOnlyObjectProperty<@Nullable Optional<String>> gpuRefusalProperty() {
        return gpuRefusal.getReadOnlyProperty();
    }

    /** The last comparison of devices on the present input. */
    ReadOnlyObjectProperty<@Nullable DeviceComparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** Whether something goes on that another device would stop or lose, such as a training. */
    ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    void hold(boolean on) {
        held.set(on);
    }

    /** Finds out why no GPU can be used, if so. */
    void askForGpu() {
        services.devices().submit(() -> services.gpuRefusal().get())
                .whenComplete((refusal, failure) -> services.ui().execute(
                        () -> gpuRefusal
                                .set(failure == null ? refusal : Optional.of(Failures.of(failure).sentence()))));
    }

    /** Asks for another device. @return a runner there; null if nothing changes */
    @Nullable
    DemoRunner<I, R> choose(DeviceChoice choice) {
        if (choice == device.get() || isTaken()) {
            return null;
        }
        device.set(choice);
        return runner();
    }

    private boolean isTaken() {
        return track.state().isBusy() || held.get();
    }

    /** A runner on the chosen device. */
    DemoRunner<I, R> runner() {
        return runner(device.get());
    }

    private DemoRunner<I, R> runner(DeviceChoice choice) {
        return new DemoRunner<>(demo, services.context(choice));
    }

    /** The input has changed. */
    void forgetComparison() {
        comparison.set(null);
    }

    /**
     * Runs on processor and GPU in turn; does nothing while the GPU is refused.
     *
     * @param then done when that has ended, however it ended
     */
    void compare(Request<I> request, Runnable then) {
        Optional<String> refusal = gpuRefusal.get();
        if (isTaken() || refusal == null || refusal.isPresent()) {
            return;
        }
        int number = track.begin();
        List<DemoRunner<I, R>> runners = List.of(runner(DeviceChoice.CPU), runner(DeviceChoice.GPU));
        DeviceComparison.measure(runners, request, track.news(number, part -> {
            // what is compared is the time
        }), track.cancel()).whenComplete((compared, failure) -> {
            runners.forEach(DemoRunner::close);
            services.ui().execute(() -> {
                if (track.ended(number, failure, () -> comparison.set(compared))) {
                    then.run();
                }
            });
        });
    }
}
