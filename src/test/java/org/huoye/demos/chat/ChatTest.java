package org.huoye.demos.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.huoye.assistant.Answer;
import org.huoye.assistant.Passage;
import org.huoye.assistant.Source;
import org.huoye.book.Book;
import org.huoye.book.LinkTarget;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoRunner;
import org.huoye.demokit.Options;
import org.huoye.demokit.Request;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.platform.Installation;
import org.huoye.platform.Failures;
import org.huoye.store.UserDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The assistant in the demo, with the shipped model on the bundled book. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatTest {

    @TempDir
    static Path cache;

    private final Chat demo = new Chat();
    private ModelStore models;
    private Book book;
    private DemoRunner<ChatTalk, ChatResult> runner;

    @BeforeAll
    void open() throws Exception {
        models = ShippedModels.open();
        book = Book.open(Installation.find().content());
        runner = runner(Optional.of(book));
    }

    @AfterAll
    void close() {
        runner.close();
        models.close();
    }

    private DemoRunner<ChatTalk, ChatResult> runner(Optional<Book> about) {
        return new DemoRunner<>(demo, new DemoContext(models, DeviceChoice.CPU, cache, about, uri -> {
        }, UserDatabase.in(cache)));
    }

    private ChatResult run(ChatTalk talk) {
        return runner.run(Request.of(talk, Options.parse(demo.spec().options(), Map.of())), new RunListener() {
        }, new CancelToken()).join().result();
    }

    private ChatResult ask(String... questions) {
        return run(ChatTalk.asking(List.of(questions)));
    }

    private static String chapter(ChatTurn turn) {
        ChatPlace source = turn.source();
        assertNotNull(source, turn.question() + " -> " + turn.answer());
        return source.chapter();
    }

    @Test
    void anAnswerNamesTheSectionItCameFrom() {
        ChatTurn turn = ask("什么是过拟合").turns().getLast();
        assertEquals("difference/amount-of-data.md", chapter(turn));
        assertTrue(turn.score() > 0.6 && turn.score() <= 1.1, "score " + turn.score());
        assertTrue(turn.answer().contains("过拟合") || turn.found().source().orElseThrow().quote().contains("过拟合"),
                turn.answer());
    }

    @Test
    void aQuestionMayLeaveItsTopicUnsaid() {
        List<ChatTurn> turns = ask("什么是朴素贝叶斯", "它为什么叫这个名字").turns();
        assertEquals("difference/algorithms.md", chapter(turns.getLast()));
        assertTrue(turns.getLast().found().understood().contains("贝叶斯"), turns.getLast().found().understood());
        assertEquals("它为什么叫这个名字", turns.getLast().question());
    }

    /** The panel asks one at a time, a file all at once. */
    @Test
    void theConversationIsTheSameAskedAtOnceOrOneAfterTheOther() {
        ChatTalk talk = ChatTalk.asking(List.of("什么是决策树"));
        ChatResult first = run(talk);
        ChatTalk next = demo.conversation().orElseThrow().goOn(talk, first, ChatTalk.asking(List.of("那缺点呢")));
        assertEquals(ask("什么是决策树", "那缺点呢").turns().stream().map(ChatTurn::answer).toList(),
                run(next).turns().stream().map(ChatTurn::answer).toList());
    }

    @Test
    void theSameInputIsAnsweredTheSameAgain() {
        ChatTalk talk = ChatTalk.asking(List.of("什么是学习曲线", "它怎么画"));
        assertEquals(run(talk).turns(), run(talk).turns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"红烧肉怎么做才不腻", "梅西今年多大", "明天会下雨吗"})
    void whatTheBookDoesNotSayIsNotKnown(String question) {
        ChatResult result = ask(question);
        assertNull(result.source());
        assertEquals(Answer.Kind.UNKNOWN, result.turns().getLast().found().kind());
        assertTrue(result.answer().startsWith("我不知道"), result.answer());
        assertFalse(result.turns().getLast().found().candidates().isEmpty(), "nothing is shown to go on with");
        assertTrue(result.score() < result.turns().getLast().found().threshold());
    }

    @Test
    void traditionalCharactersAskTheSame() {
        assertEquals(chapter(ask("什么是过拟合").turns().getLast()), chapter(ask("什麼是過擬合").turns().getLast()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀😀😀", "👨‍👩‍👧", "؟", "مرحبا كيف حالك", "!!!???", "\uD83D", "ａｂｃ１２３",
            "a\u0301\u0301\u0301\u0301"})
    void oddQuestionsGetAnAnswerOrNone(String question) {
        ChatResult result = ask(question);
        assertEquals(1, result.turns().size());
        assertFalse(result.answer().isBlank());
        assertTrue(Double.isFinite(result.score()));
    }

    @Test
    void nothingAskedIsToldInOneSentence() {
        CompletionException failure = assertThrows(CompletionException.class, () -> run(demo.input().fromText(" ")));
        assertEquals("还没有问题，请先写一句话。", Failures.of(failure).sentence());
    }

    @Test
    void withoutABookThereIsASentence() {
        try (var alone = runner(Optional.empty())) {
            CompletionException failure = assertThrows(CompletionException.class,
                    () -> alone.run(Request.of(ChatTalk.asking(List.of("你好")), Options.defaults(List.of())),
                            RunListener.none(), new CancelToken()).join());
            assertEquals("没有打开的书可以查，请先打开一本书。", Failures.of(failure).sentence());
        }
    }

    @Test
    void readingABookForTheFirstTimeTellsHowFarItIsAndCanBeStopped() throws Exception {
        Path folder = Files.createDirectories(cache.resolve("小书"));
        Files.writeString(folder.resolve("SUMMARY.md"), "- [水果](fruit.md)\n");
        Files.writeString(folder.resolve("fruit.md"), "# 水果\n\n## 苹果\n\n苹果长在树上，秋天成熟，红色的最甜。\n");
        CancelToken cancel = new CancelToken();
        List<Record> told = new ArrayList<>();
        try (var small = runner(Optional.of(Book.open(folder)))) {
            assertThrows(CancellationException.class, () -> small.run(
                    Request.of(ChatTalk.asking(List.of("苹果什么时候成熟")), Options.defaults(List.of())),
                    new RunListener() {
                        @Override
                        public void partial(Record partial) {
                            told.add(partial);
                            cancel.cancel();
                        }
                    }, cancel).join());
            assertFalse(told.isEmpty(), "nobody was told how far it is");
            ChatResult result = small.run(Request.of(ChatTalk.asking(List.of("苹果什么时候成熟")),
                    Options.defaults(List.of())), RunListener.none(), new CancelToken()).join().result();
            assertEquals(new ChatPlace("fruit.md", "苹果"), result.source());
        }
    }

    @Test
    void theMapHoldsEveryPassageAndTheQuestionNearWhatAnswersIt() {
        ChatTurn turn = ask("什么是过拟合").turns().getLast();
        Inside inside = ask("什么是过拟合").inside().orElseThrow();
        assertEquals(inside.passages().size(), inside.places().size());
        assertTrue(inside.passages().size() > 60, inside.passages().size() + " passages");
        assertTrue(inside.share() > 0.05 && inside.share() < 0.9, "share " + inside.share());
        assertEquals("[CLS]", inside.tokens().getFirst().piece());
        Passage best = turn.found().candidates().getFirst().passage();
        assertTrue(inside.passages().contains(best));
    }

    @Test
    void everyPlaceThatAnAnswerLeadsToIsInTheBook() {
        Inside inside = ask("什么是过拟合").inside().orElseThrow();
        for (Passage passage : inside.passages()) {
            Source source = passage.source();
            LinkTarget target = book.resolve(book.chapters().getFirst(), source.uri().toString());
            assertTrue(target instanceof LinkTarget.Inside inThere && inThere.chapter().id().equals(source.chapter())
                    && inThere.anchor().equals(source.anchor()), source.uri() + " -> " + target);
        }
    }

    @Test
    void anAnswerComesWithin150Milliseconds() {
        ask("什么是过拟合"); // reads the book
        double[] millis = new double[9];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = runner.run(Request.of(ChatTalk.asking(List.of("怎样防止过拟合")), Options.defaults(List.of())),
                    RunListener.none(), new CancelToken()).join().millis();
        }
        Arrays.sort(millis);
        assertTrue(millis[millis.length / 2] < 150, "median " + millis[millis.length / 2] + " ms");
    }

    @Test
    void aLongConversationKeepsItsLastHundredTurns() {
        List<ChatTurn> many = Collections.nCopies(120, Objects.requireNonNull(ask("你好").turns().getLast()));
        assertEquals(ChatTalk.MOST_TURNS, ChatTalk.after(many).turns().size());
    }
}
