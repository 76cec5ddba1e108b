package org.huoye.cli;

import java.util.ArrayList;
import java.util.List;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.ProbePart;
import org.huoye.demokit.ProbeRunner;
import org.huoye.demokit.Request;
import org.huoye.jobs.Lane;

/** What a demo answers to the questions of its survey: 为什么 without a window. */
final class Answers {

    private Answers() {
    }

    /** A question and its answer. */
    record Answer(Record question, Record answer) {
    }

    /**
     * Asks all of a survey.
     *
     * @param result of a run on the same request
     * @throws java.util.NoSuchElementException if the demo cannot be asked
     */
    static <I, R extends Record> List<Answer> of(Demo<I, R> demo, DemoContext context, Request<I> request, R result) {
        return of(demo.spec().id(), demo.probe().orElseThrow(), context, request, result);
    }

    private static <I, R extends Record, Q extends Record, A extends Record> List<Answer> of(String demo,
            ProbePart<I, R, Q, A> part, DemoContext context, Request<I> request, R result) {
        List<Answer> answers = new ArrayList<>();
        try (var runner = new ProbeRunner<>(demo, part, context)) {
            for (Q question : part.survey(request.input(), result)) {
                answers.add(new Answer(question, runner.ask(request, question, Lane.Urgency.WAITED_FOR).join()));
            }
        }
        return answers;
    }
}
