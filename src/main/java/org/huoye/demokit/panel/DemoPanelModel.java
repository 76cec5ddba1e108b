package org.huoye.demokit.panel;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoMessages;
import org.huoye.demokit.DemoRunner;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputKind;
import org.huoye.demokit.Option;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demokit.Sample;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.trace.Stage;
import org.huoye.platform.Failure;
import org.huoye.platform.Failures;
import org.jspecify.annotations.Nullable;

/**
 * What one open demo is doing, without any control: properties to show and commands to give. Everything is called on the
 * thread of the user interface; work happens on lanes, and what comes back too late is dropped by its number.
 *
 * @param <I> input
 * @param <R> result
 */
final class DemoPanelModel<I, R extends Record> implements AutoCloseable {

    /** Demos that answer within this time run at once when the input or an option changes. */
    private static final int QUICK_MILLIS = 1000;

    /** A first part of a result and what it belongs to. */
    record Partial<I>(I input, Record part) {
    }

    /** Plays films in the demo's live part. */
    interface FilmPlayer {

        /** @param atOnce whether it plays; if not its first frame is shown */
        void show(Path film, boolean atOnce);
    }

    private final Demo<I, R> demo;
    private final DemoSpec spec;
    private final DemoMessages messages;
    private final PanelServices services;
    private final InputCommands<I> inputs;
    private final Talk<I, R> talk;
    private final boolean quick;

    private final RunTrack track;
    private final DeviceModel<I, R> devices;
    private final ReadOnlyObjectWrapper<@Nullable Given<I>> given = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Partial<I>> partial = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Outcome<I, R>> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Options> options;

    private FilmPlayer films = (film, atOnce) -> {
        // set where there is a live part that takes them
    };
    private DemoRunner<I, R> runner;
    /** The run that began last. */
    private int number;
    /** A run waits for the input that is being read. */
    private boolean waiting;
    /** Something changed during a run; run again with what is set then. */
    private boolean again;
    /** The first input is run on once in the background. */
    private boolean rehearsing;
    private boolean closed;

    /** @param preparer makes an input ready to be shown; called on a lane */
    DemoPanelModel(Demo<I, R> demo, PanelServices services, Consumer<I> preparer) {
        this.demo = demo;
        this.spec = demo.spec();
        this.messages = DemoMessages.of(demo);
        this.services = services;
        this.quick = spec.typicalMillis() <= QUICK_MILLIS;
        this.options = new ReadOnlyObjectWrapper<>(Options.defaults(spec.options()));
        this.talk = new Talk<>(demo);
        this.track = new RunTrack(services.ui());
        this.devices = new DeviceModel<>(demo, services, track);
        this.runner = devices.runner();
        this.inputs = new InputCommands<>(demo, messages, services, preparer, quick, track::tell, this::then);
    }

    // ---- what there is to see

    DemoSpec spec() {
        return spec;
    }

    DemoMessages messages() {
        return messages;
    }

    InputKind inputKind() {
        return demo.input().kind();
    }

    /** The turns of a conversation, if it is one. */
    Talk<I, R> talk() {
        return talk;
    }

    /** What the reader can do to give an input. */
    InputCommands<I> inputs() {
        return inputs;
    }

    ReadOnlyObjectProperty<PanelState> stateProperty() {
        return track.stateProperty();
    }

    PanelState state() {
        return track.state();
    }

    /** The stage that is under way, or the last one of a finished run; null before the first. */
    ReadOnlyObjectProperty<@Nullable Stage> stageProperty() {
        return track.stageProperty();
    }

    /** The input that is on show; null before the first was read. */
    ReadOnlyObjectProperty<@Nullable Given<I>> givenProperty() {
        return given.getReadOnlyProperty();
    }

    /** Whether an input is being read. */
    ReadOnlyBooleanProperty readingProperty() {
        return inputs.readingProperty();
    }

    /** The newest first part of the run that is under way. */
    ReadOnlyObjectProperty<@Nullable Partial<I>> partialProperty() {
        return partial.getReadOnlyProperty();
    }

    /** The last result on the present input; null if there is none. */
    ReadOnlyObjectProperty<@Nullable Outcome<I, R>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What went wrong last; null if all is well. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return track.problemProperty();
    }

    ReadOnlyObjectProperty<Options> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /** Where runs happen. */
    DeviceModel<I, R> devices() {
        return devices;
    }

    /** Whether a run can begin now. */
    BooleanBinding canRun() {
        return Bindings.createBooleanBinding(
                () -> !state().isBusy()
                        && (talk.hasDraft() || hasInput() && !(talk.isThere() && outcome.get() != null)),
                stateProperty(), given, readingProperty(), talk.draftProperty(), outcome);
    }

    private boolean hasInput() {
        Given<I> input = given.get();
        return readingProperty().get() || input != null && talk.isFull(input.value());
    }

    /** Whether nothing was said yet in a conversation. */
    BooleanBinding nothingSaid() {
        I nothing = demo.input().fromText("");
        return Bindings.createBooleanBinding(() -> given.get() == null || nothing.equals(given.get().value()), given);
    }

    /** Whether a run can be stopped now. */
    BooleanBinding canStop() {
        return stateProperty().isEqualTo(PanelState.PREPARING).or(stateProperty().isEqualTo(PanelState.RUNNING));
    }

    /** Where films go that the reader or a sample brings. */
    void setFilmPlayer(FilmPlayer player) {
        films = player;
    }

    // ---- opening and closing

    /** Opens the models in the background; quick demos rehearse once, as a model's first call is its slowest. */
    void warmUp() {
        rehearsing = quick;
        var unused = runner.warmUp(); // a failure is told by the first run
        rehearse();
    }

    private void rehearse() {
        Given<I> input = given.get();
        if (rehearsing && input != null) {
            rehearsing = false;
            var unused = runner.rehearse(request(input));
        }
    }

    /** Takes the settings of a card: {@code sample} and options by id. What does not fit is told and left out. */
    void configure(Map<String, String> settings) {
        CardSettings card = CardSettings.read(spec, options.get(), settings);
        options.set(card.options());
        if (card.sample() != null) {
            track.tell(null);
            inputs.read(card.sample(), false, false);
        } else if (given.get() == null && !readingProperty().get()) {
            inputs.chooseFirst();
        }
        if (card.strange()) {
            tell("problem.settings");
        }
    }

    /** Stops what runs and gives the models back; never blocks. */
    @Override
    public void close() {
        closed = true;
        inputs.drop();
        track.close();
        runner.close();
    }

    boolean isClosed() {
        return closed;
    }

    /** Gives the models back until the next run; nothing while one is under way. */
    void rest() {
        if (!state().isBusy()) {
            var unused = runner.rest();
        }
    }

    // ---- what inputs bring

    /** Takes a text as typed so far; it waits for the button, in a conversation as what is typed and not said. */
    void takeText(String text) {
        Given<I> now = given.get();
        if (talk.isThere()) {
            talk.write(text);
        } else if (now == null || !now.value().equals(text)) {
            inputs.takeText(text);
        }
    }

    /**
     * @param run whether to run on an input
     * @param play whether to play a film, which the reader expects of one more than a run
     */
    private InputReader.Receiver<I> then(boolean run, boolean play) {
        return new InputReader.Receiver<>() {
            @Override
            public void taken(Given<I> input) {
                DemoPanelModel.this.taken(input, run);
            }

            @Override
            public void film(Path file) {
                boolean atOnce = play || waiting;
                if (waiting) {
                    waiting = false;
                    track.endUnbegun(PanelState.CANCELLED);
                }
                films.show(file, atOnce);
            }

            @Override
            public void refused(Throwable failure, @Nullable Sample sample) {
                DemoPanelModel.this.refused(failure, sample);
            }
        };
    }

    private void taken(Given<I> input, boolean thenRun) {
        put(talk.joined(given.get(), outcome.get(), input));
        if (waiting) {
            start();
        } else if (state().isBusy()) {
            again = thenRun;
            track.cancel().cancel();
        } else {
            track.rest();
            if (thenRun) {
                begin();
            } else {
                rehearse();
            }
        }
    }

    private void put(Given<I> input) {
        given.set(input);
        outcome.set(null);
        partial.set(null);
        devices.forgetComparison();
    }

    /** An input that cannot be used changes nothing but the sentence; without any other the first sample comes. */
    private void refused(Throwable failure, @Nullable Sample sample) {
        track.tell(talk.isThere() ? Problem.words(Failures.of(failure)) : Problem.input(Failures.of(failure)));
        if (waiting) {
            waiting = false;
            track.endUnbegun(PanelState.FAILED);
        }
        if (given.get() == null && sample == null) {
            inputs.chooseFirst();
        }
    }

    // ---- commands: settings

    /** Sets an option. Quick demos that have shown a result run again. */
    void setOption(Option option, String text) {
        Options changed = options.get().with(option, text);
        if (changed.asMap().equals(options.get().asMap())) {
            return;
        }
        options.set(changed);
        if (state().isBusy()) {
            again = quick;
        } else if (quick && outcome.get() != null) {
            begin();
        }
    }

    /** Asks for another device. A demo that has shown a result runs again there. */
    void setDevice(DeviceChoice choice) {
        DemoRunner<I, R> there = devices.choose(choice);
        if (there == null) {
            return;
        }
        runner.close();
        runner = there;
        if (outcome.get() != null) {
            begin();
        } else {
            var unused = runner.warmUp();
        }
    }

    // ---- commands: running

    /** Says what is typed in a conversation, or else {@linkplain #begin() runs}. */
    void run() {
        if (closed || state().isBusy() || !talk.hasDraft()) {
            begin();
        } else {
            inputs.say(talk.draftProperty().get(), () -> talk.draftProperty().set(""));
        }
    }

    /** Forgets what was said in a conversation. */
    void beginAnew() {
        again = false;
        inputs.drop();
        track.tell(null);
        put(new Given<>(demo.input().fromText(""), "", null));
        if (state().isBusy()) {
            stop();
        } else {
            track.rest();
        }
    }

    /** Runs on the present input, or on the one being read as soon as it is there. */
    void begin() {
        if (closed || state().isBusy() || !hasInput()) {
            return;
        }
        again = false;
        partial.set(null);
        number = track.begin();
        if (readingProperty().get()) {
            waiting = true;
        } else {
            start();
        }
    }

    private void start() {
        waiting = false;
        Given<I> input = given.get();
        if (input == null) {
            throw new IllegalStateException("nothing to run on");
        }
        int begun = number;
        var news = track.news(begun, part -> partial.set(new Partial<>(input.value(), part)));
        runner.run(request(input), news, track.cancel())
                .whenComplete((report, failure) -> services.ui().execute(() -> {
                    if (track.ended(begun, failure,
                            () -> outcome.set(new Outcome<>(input.value(), input.name(), report)))) {
                        runAgain();
                    }
                }));
    }

    /** What a result depends on has changed beside it: runs again, after the run under way if there is one. */
    void runAnew() {
        if (state().isBusy()) {
            again = true;
        } else if (outcome.get() != null) {
            begin();
        }
    }

    private void runAgain() {
        if (again) {
            begin();
        }
    }

    private Request<I> request(Given<I> input) {
        return Request.of(input.value(), options.get());
    }

    /** Runs on processor and GPU in turn; does nothing while the GPU is refused. */
    void compare() {
        Given<I> input = given.get();
        if (!closed && input != null) {
            again = false;
            devices.compare(request(input), this::runAgain);
        }
    }

    /** Stops the run; it ends at its next look at the token. */
    void stop() {
        again = false;
        if (waiting) {
            waiting = false;
            track.endUnbegun(PanelState.CANCELLED);
        } else {
            track.stop();
        }
    }

    /** Says something that is no failure. */
    void tell(String key) {
        track.tell(Problem.notice(key));
    }

    /** Says that something beside a run failed. */
    void tell(Failure failure) {
        track.tell(new Problem(failure, Problem.Remedy.NONE));
    }

    /** Says what went wrong beside a run; null when that is over. */
    void tell(@Nullable Problem problem) {
        track.tell(problem);
    }
}
