package org.huoye.demokit.panel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.huoye.demokit.ProbePart;
import org.huoye.demokit.ProbeRunner;
import org.huoye.demokit.Request;
import org.huoye.jobs.Lane.Urgency;
import org.huoye.platform.Failures;
import org.jspecify.annotations.Nullable;

/**
 * Questions about one finished run, without any control: the reader's newest one is asked as soon as the one before is
 * answered, older ones are left out; the survey goes question by question in the background. Called on the thread of the
 * user interface; answers about an earlier run are dropped.
 *
 * @param <I> input
 * @param <R> result
 * @param <Q> a question
 * @param <A> its answer
 */
final class ProbeModel<I, R extends Record, Q extends Record, A extends Record> implements AutoCloseable {

    /** How the survey stands. */
    enum Survey {
        /** There is nothing to survey, or no run to ask about. */
        NONE,
        /** Goes on. */
        RUNNING,
        /** The reader stopped it. */
        STOPPED,
        /** All of its questions are answered. */
        DONE
    }

    /** Gets the answers. */
    interface Hearer<Q, A> {

        void answered(Q question, A answer);

        void surveyed(Q question, A answer);

        void failed(Problem problem);
    }

    private final ProbePart<I, R, Q, A> part;
    private final Executor ui;
    private final Hearer<Q, A> hearer;
    private final ReadOnlyObjectWrapper<Survey> survey = new ReadOnlyObjectWrapper<>(Survey.NONE);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final Deque<Q> left = new ArrayDeque<>();

    private ProbeRunner<I, Q, A> runner;
    private @Nullable Request<I> about;
    private @Nullable R result;
    /** Counts the runs that were asked about. */
    private int number;
    /** Counts surveys, so that a stopped one does not go on beside the next. */
    private int surveys;
    private int all;
    private boolean asking;
    private @Nullable Q newest;

    ProbeModel(ProbePart<I, R, Q, A> part, ProbeRunner<I, Q, A> runner, Executor ui, Hearer<Q, A> hearer) {
        this.part = part;
        this.runner = runner;
        this.ui = ui;
        this.hearer = hearer;
    }

    ReadOnlyObjectProperty<Survey> surveyProperty() {
        return survey.getReadOnlyProperty();
    }

    /** How much of the survey is done, 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** From now on questions are about this run. */
    void about(Request<I> request, R found) {
        forget();
        about = request;
        result = found;
    }

    /** There is no run to ask about. */
    void forget() {
        number++;
        about = null;
        result = null;
        newest = null;
        asking = false;
        left.clear();
        survey.set(Survey.NONE);
        progress.set(0);
    }

    /** Asks what the reader wants to know now; of several before an answer only the last is asked. */
    void ask(Q question) {
        newest = question;
        next();
    }

    private void next() {
        Q question = newest;
        Request<I> subject = about;
        if (asking || question == null || subject == null) {
            return;
        }
        newest = null;
        asking = true;
        int asked = number;
        bring(runner.ask(subject, question, Urgency.WAITED_FOR), asked, answer -> {
            asking = false;
            hearer.answered(question, answer);
            next();
        }, () -> asking = false);
    }

    /** Begins the survey from its first question. */
    void survey() {
        Request<I> subject = about;
        R found = result;
        if (subject == null || found == null) {
            return;
        }
        left.clear();
        left.addAll(part.survey(subject.input(), found));
        all = left.size();
        surveys++;
        progress.set(0);
        survey.set(all == 0 ? Survey.NONE : Survey.RUNNING);
        goOn(surveys);
    }

    private void goOn(int begun) {
        Request<I> subject = about;
        if (begun != surveys || subject == null || survey.get() != Survey.RUNNING) {
            return;
        }
        Q question = left.poll();
        if (question == null) {
            survey.set(Survey.DONE);
            return;
        }
        bring(runner.ask(subject, question, Urgency.BACKGROUND), number, answer -> {
            if (begun == surveys) {
                hearer.surveyed(question, answer);
                progress.set((double) (all - left.size()) / all);
                goOn(begun);
            }
        }, this::stop);
    }

    /** Stops the survey; what is answered stays. */
    void stop() {
        if (survey.get() == Survey.RUNNING) {
            surveys++;
            left.clear();
            survey.set(Survey.STOPPED);
        }
    }

    private void bring(CompletableFuture<A> coming, int asked, Consumer<A> then, Runnable lost) {
        var unused = coming.whenComplete((answer, failure) -> ui.execute(() -> {
            if (asked != number) {
                return;
            }
            if (failure == null) {
                then.accept(answer);
                return;
            }
            lost.run();
            Throwable cause = Failures.unwrapped(failure);
            if (!(cause instanceof CancellationException || cause instanceof RejectedExecutionException)) {
                hearer.failed(new Problem(Failures.of(failure), Problem.Remedy.NONE));
            }
        }));
    }

    /** Models run elsewhere from now on; what goes on begins anew with the next run. */
    void moveTo(ProbeRunner<I, Q, A> there) {
        forget();
        runner.close();
        runner = there;
    }

    /** Gives the models back until the next question; nothing while a survey goes on. */
    void rest() {
        if (survey.get() != Survey.RUNNING) {
            var unused = runner.rest();
        }
    }

    @Override
    public void close() {
        forget();
        runner.close();
    }
}
