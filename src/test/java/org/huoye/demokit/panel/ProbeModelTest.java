package org.huoye.demokit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.Options;
import org.huoye.demokit.ProbeCore;
import org.huoye.demokit.ProbePart;
import org.huoye.demokit.ProbeRunner;
import org.huoye.demokit.ProbeView;
import org.huoye.demokit.Request;
import org.huoye.demokit.panel.ProbeModel.Survey;
import org.huoye.demokit.throwaway.LanesOnly;
import org.huoye.demokit.throwaway.ManualLane;
import org.junit.jupiter.api.Test;

/** A word whose letters are asked about, on a lane that works only when told to. */
class ProbeModelTest {

    private final ManualLane lane = new ManualLane();
    private final List<String> heard = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Letters letters = new Letters();
    private final ProbeModel<String, Word, Place, Letter> model = new ProbeModel<>(letters,
            new ProbeRunner<>("letters", letters, new LanesOnly(name -> lane).context()), Runnable::run,
            new ProbeModel.Hearer<>() {
                @Override
                public void answered(Place question, Letter answer) {
                    heard.add("asked " + question.at + answer.letter);
                }

                @Override
                public void surveyed(Place question, Letter answer) {
                    heard.add("surveyed " + question.at + answer.letter);
                }

                @Override
                public void failed(Problem problem) {
                    problems.add(problem);
                }
            });

    record Word(String word) {
    }

    record Place(int at) {
    }

    record Letter(char letter) {
    }

    private static final class Letters implements ProbePart<String, Word, Place, Letter> {

        private int open;
        private int answers;

        @Override
        public ProbeCore<String, Place, Letter> open(DemoContext context) {
            open++;
            return ProbeCore.of((word, place) -> {
                answers++;
                return new Letter(word.charAt(place.at));
            }, () -> open--);
        }

        @Override
        public List<Place> survey(String input, Word result) {
            return IntStream.range(0, input.length()).mapToObj(Place::new).toList();
        }

        @Override
        public ProbeView<String, Word, Place, Letter> view(Consumer<Place> ask) {
            throw new UnsupportedOperationException();
        }
    }

    private void about(String word) {
        model.about(Request.of(word, Options.parse(List.of(), Map.of())), new Word(word));
    }

    @Test
    void nothingIsAskedBeforeThereIsARun() {
        model.ask(new Place(0));
        model.survey();
        assertFalse(lane.workOnce());
        assertEquals(Survey.NONE, model.surveyProperty().get());
    }

    @Test
    void ofManyQuestionsBeforeAnAnswerOnlyTheLastIsAsked() {
        about("chair");
        IntStream.range(0, 5).forEach(at -> model.ask(new Place(at)));
        lane.work();
        assertEquals(List.of("asked 0c", "asked 4r"), heard);
        assertEquals(2, letters.answers);
    }

    @Test
    void theSurveyGoesQuestionByQuestionAndTellsHowFarItIs() {
        about("cat");
        model.survey();
        assertEquals(Survey.RUNNING, model.surveyProperty().get());
        lane.workOnce();
        assertEquals(1 / 3., model.progressProperty().get(), 1e-9);
        lane.work();
        assertEquals(List.of("surveyed 0c", "surveyed 1a", "surveyed 2t"), heard);
        assertEquals(Survey.DONE, model.surveyProperty().get());
    }

    @Test
    void theReadersQuestionGoesBetweenTwoOfTheSurvey() {
        about("cat");
        model.survey();
        lane.workOnce();
        model.ask(new Place(2));
        lane.work();
        assertTrue(heard.indexOf("asked 2t") < heard.indexOf("surveyed 2t"), heard::toString);
    }

    @Test
    void aStoppedSurveyAsksNoMoreAndBeginsAnewWhenAsked() {
        about("cat");
        model.survey();
        lane.workOnce();
        model.stop();
        lane.work();
        assertEquals(List.of("surveyed 0c"), heard);
        assertEquals(Survey.STOPPED, model.surveyProperty().get());
        model.survey();
        lane.work();
        assertEquals(Survey.DONE, model.surveyProperty().get());
        assertEquals(4, heard.size());
    }

    @Test
    void answersAboutAnEarlierRunAreDropped() {
        about("cat");
        model.ask(new Place(0));
        model.survey();
        about("dog");
        model.ask(new Place(2));
        lane.work();
        assertEquals(List.of("asked 2g"), heard);
    }

    @Test
    void aFailureIsToldOnceAndEndsTheSurvey() {
        about("cat");
        model.ask(new Place(7));
        lane.work();
        assertEquals(1, problems.size());
        model.ask(new Place(1));
        lane.work();
        assertEquals(List.of("asked 1a"), heard);
    }

    @Test
    void theModelsAreGivenBackAtRestAndAtTheEnd() {
        about("cat");
        model.ask(new Place(0));
        lane.work();
        assertEquals(1, letters.open);
        model.rest();
        lane.work();
        assertEquals(0, letters.open);
        model.ask(new Place(1));
        lane.work();
        assertEquals(1, letters.open);
        model.ask(new Place(2));
        model.close();
        lane.work();
        assertEquals(0, letters.open);
        assertEquals(List.of("asked 0c", "asked 1a"), heard);
        assertEquals(List.of(), problems);
    }
}
