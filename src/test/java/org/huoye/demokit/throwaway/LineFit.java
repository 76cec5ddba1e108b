package org.huoye.demokit.throwaway;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.LiveCore;
import org.huoye.demokit.LiveOrigin;
import org.huoye.demokit.LivePart;
import org.huoye.demokit.NoInput;
import org.huoye.demokit.Option;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.demokit.ResultView;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.jobs.CancelToken;

/** A training: fits a line to noisy points by gradient descent, one batch a step. Both a live core and a demo. */
public final class LineFit implements Demo<NoInput, LineFit.Fit> {

    /** Where the training is. */
    public record Fit(int step, double loss, double slope, double intercept) {
    }

    /** Points of one step. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Batch(double[] x, double[] y) {
    }

    public static final Option.Range EPOCHS = new Option.Range("epochs", 1, 200, 1, 100.0);

    private final String id;

    public LineFit() {
        this("line-fit");
    }

    /** The same training as another demo. */
    public LineFit(String id) {
        this.id = id;
    }

    /** Batches of points around y = 2 x + 1. */
    public static Iterator<Batch> batches(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> {
            double[] x = random.doubles(32, -1, 1).toArray();
            double[] y = new double[x.length];
            for (int k = 0; k < x.length; k++) {
                y[k] = 2 * x[k] + 1 + 0.01 * random.nextGaussian();
            }
            return new Batch(x, y);
        }).iterator();
    }

    /** The training itself, one batch at a time. */
    public static class Training implements LiveCore<Batch, Fit> {

        private static final double RATE = 0.2;
        private int step;
        private double slope;
        private double intercept;
        public volatile boolean closed;

        @Override
        public Fit step(Request<Batch> request, RunListener listener) {
            return step(request.input(), listener);
        }

        Fit step(Batch batch, RunListener listener) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            listener.stage(Stage.INFER);
            double loss = 0;
            double bySlope = 0;
            double byIntercept = 0;
            int n = batch.x().length;
            for (int i = 0; i < n; i++) {
                double error = slope * batch.x()[i] + intercept - batch.y()[i];
                loss += error * error / n;
                bySlope += 2 * error * batch.x()[i] / n;
                byIntercept += 2 * error / n;
            }
            slope -= RATE * bySlope;
            intercept -= RATE * byIntercept;
            return new Fit(++step, loss, slope, intercept);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Override
    public DemoSpec spec() {
        return new DemoSpec(id, List.of(), List.of(EPOCHS), List.of(), List.of(), 2000);
    }

    @Override
    public InputAdapter<NoInput> input() {
        return InputAdapter.none();
    }

    @Override
    public DemoCore<NoInput, Fit> open(DemoContext context) {
        return new Core();
    }

    @Override
    public ResultView<NoInput, Fit> view() {
        return new TextView<>();
    }

    /** The trainings that were begun. */
    public final List<Training> trainings = new CopyOnWriteArrayList<>();
    /** Called before each step on the lane. */
    public volatile Runnable beforeStep = () -> {
    };

    @Override
    public Optional<LivePart<?, ?>> live() {
        return Optional.of(part());
    }

    /** The training as a live part. */
    public LivePart<Batch, Fit> part() {
        return new LivePart<>() {
            @Override
            public List<LiveOrigin<Batch>> origins() {
                return List.of(LiveOrigin
                        .training((options, seed) -> batches((int) options.number(EPOCHS.id()), seed)));
            }

            @Override
            public LiveCore<Batch, Fit> open(DemoContext context, Options options, long seed) {
                Training training = new Training() {
                    @Override
                    public Fit step(Request<Batch> request, RunListener listener) {
                        beforeStep.run();
                        epochs = request.options().number(EPOCHS.id());
                        return super.step(request, listener);
                    }
                };
                trainings.add(training);
                return training;
            }

            @Override
            public ResultView<Batch, Fit> view() {
                return new TextView<>();
            }

            @Override
            public OptionalDouble progress(Fit state) {
                return OptionalDouble.of(Math.min(1, state.step() / epochs));
            }
        };
    }

    private volatile double epochs = 1;

    /** A run of the demo is the whole training, each step a partial result. */
    private static final class Core implements DemoCore<NoInput, Fit> {

        @Override
        public Fit run(Request<NoInput> request, RunListener listener, CancelToken cancel) {
            Iterator<Batch> batches = batches((int) request.options().number(EPOCHS.id()), request.seed());
            try (Training training = new Training()) {
                Fit fit = training.step(batches.next(), listener);
                while (batches.hasNext()) {
                    cancel.throwIfCancelled();
                    fit = training.step(batches.next(), listener);
                    listener.partial(fit);
                }
                return fit;
            }
        }

        @Override
        public void close() {
            // each run has its own training
        }
    }
}
