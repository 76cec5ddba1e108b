package org.huoye.demokit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.huoye.jobs.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Asks the probe of one demo on the demo's lane: opens its core at the first question, keeps it, closes it. Its methods may
 * be called from any thread; the core is only touched on the lane.
 *
 * @param <I> input of the demo
 * @param <Q> a question
 * @param <A> its answer
 */
public final class ProbeRunner<I, Q extends Record, A extends Record> implements AutoCloseable {

    private final ProbePart<I, ?, Q, A> part;
    private final DemoContext context;
    private final Lane lane;
    /** Only touched on the lane. */
    private @Nullable ProbeCore<I, Q, A> core;
    private volatile boolean closed;

    /** @param demo id of the demo */
    public ProbeRunner(String demo, ProbePart<I, ?, Q, A> part, DemoContext context) {
        this.part = part;
        this.context = context;
        this.lane = context.models().lane(demo);
    }

    /**
     * Asks one question.
     *
     * @param urgency background for a survey, so that what the reader waits for goes before it
     * @return completes on the lane's thread; with a CancellationException if this runner was closed before it began
     */
    public CompletableFuture<A> ask(Request<I> about, Q question, Lane.Urgency urgency) {
        return lane.submit(urgency, () -> {
            if (closed) {
                throw new CancellationException("the probe was closed");
            }
            ProbeCore<I, Q, A> ready = core;
            if (ready == null) {
                ready = part.open(context);
                core = ready;
            }
            return ready.answer(about, question);
        });
    }

    /** Gives the models back; the next question opens them again. */
    public CompletableFuture<Void> rest() {
        return lane.submit(() -> {
            ProbeCore<I, Q, A> open = core;
            core = null;
            if (open != null) {
                open.close();
            }
            return null;
        });
    }

    /** Gives the models back after the question that is being answered, for good; does not wait. */
    @Override
    public void close() {
        closed = true;
        var unused = rest();
    }
}
