package org.huoye.demos.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huoye.assistant.Answer;
import org.huoye.assistant.Assistant;
import org.huoye.assistant.Dialogue;
import org.huoye.book.Book;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.Request;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.jobs.CancelToken;
import org.huoye.pipelines.text.PrincipalPlane;
import org.huoye.pipelines.text.PrincipalPlane.Place;
import org.jspecify.annotations.Nullable;

/**
 * Asks the course assistant one question after the other, carrying the topic along. What it answers depends on the book and
 * the input only: the conversation is in the input, and nothing of it is kept here.
 */
final class ChatCore implements DemoCore<ChatTalk, ChatResult> {

    private final DemoContext context;
    private final Book book;
    private @Nullable Assistant assistant;
    private @Nullable PassageMap map;

    /** @throws ChatInputException if no book is open */
    ChatCore(DemoContext context) {
        this.context = context;
        book = context.book().orElseThrow(ChatInputException::noBook);
    }

    // tag::run[]
    @Override
    public ChatResult run(Request<ChatTalk> request, RunListener listener, CancelToken cancel) {
        ChatTalk talk = request.input();
        if (talk.questions().isEmpty()) {
            throw ChatInputException.nothing();
        }
        Assistant reader = upToDate(listener, cancel);
        List<ChatTurn> turns = new ArrayList<>(talk.turns());
        Dialogue dialogue = Dialogue.EMPTY;
        for (ChatTurn turn : turns) {
            dialogue = dialogue.with(turn.found());
        }
        for (String question : talk.questions()) {
            Answer answer = reader.ask(question, dialogue, listener, cancel);
            dialogue = dialogue.with(answer);
            turns.add(ChatTurn.of(answer));
        }
        return ChatResult.of(turns, inside(reader, turns.getLast().found(), listener));
    }
    // end::run[]

    /** The assistant of the book as it is now. Reading a book for the first time takes seconds. */
    private Assistant upToDate(RunListener listener, CancelToken cancel) {
        Assistant open = assistant;
        if (open == null) {
            listener.stage(Stage.LOAD);
            open = Assistant.open(book, context.models(), context.device(), context.cache(),
                    (done, all) -> listener.partial(new Indexing(done, all)), cancel);
            assistant = open;
        } else if (open.refresh((done, all) -> listener.partial(new Indexing(done, all)), cancel)) {
            map = null;
        }
        return open;
    }

    private Optional<Inside> inside(Assistant reader, Answer answer, RunListener listener) {
        if (!listener.looksInside() || answer.candidates().isEmpty()) {
            return Optional.empty();
        }
        PassageMap drawn = map;
        if (drawn == null) {
            drawn = PassageMap.of(reader);
            map = drawn;
        }
        return Optional.of(new Inside(reader.tokens(answer.understood()), reader.passages(), drawn.places(),
                drawn.plane().place(answer.vector().values()), drawn.plane().share()));
    }

    @Override
    public void close() {
        Assistant open = assistant;
        if (open != null) {
            open.close();
        }
    }

    /**
     * The passages of the book on a plane.
     *
     * @param places by the passages' numbers
     */
    private record PassageMap(PrincipalPlane plane, List<Place> places) {

        static PassageMap of(Assistant reader) {
            List<float[]> vectors = reader.passages().stream().map(passage -> reader.vector(passage).values())
                    .toList();
            PrincipalPlane plane = PrincipalPlane.of(vectors);
            return new PassageMap(plane, vectors.stream().map(plane::place).toList());
        }
    }
}
