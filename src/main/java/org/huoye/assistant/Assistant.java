package org.huoye.assistant;

import java.nio.file.Path;
import java.util.List;
import org.huoye.book.Book;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.pipelines.text.SentenceEmbedder;
import org.huoye.pipelines.text.SentenceVector;
import org.huoye.pipelines.text.Token;

/**
 * Answers questions about a book with what somebody has written: a prepared answer or a paragraph of the book itself. Where
 * nothing is near enough it says that it does not know. Not thread-safe; close it to give the model back.
 */
public final class Assistant implements AutoCloseable {

    /** The model's card. */
    public static final String MODEL = SentenceEmbedder.MODEL;

    /** Characters of a question that are looked at. */
    public static final int LONGEST_QUESTION = 500;

    private final SentenceEmbedder embedder;
    private final KnowledgeBuilder builder;
    private final Book book;
    private Knowledge knowledge;
    private Answerer answerer;
    private List<Stamp> stamps;

    private Assistant(SentenceEmbedder embedder, KnowledgeBuilder builder, Book book, List<Stamp> stamps,
            Knowledge knowledge) {
        this.embedder = embedder;
        this.builder = builder;
        this.book = book;
        this.stamps = stamps;
        this.knowledge = knowledge;
        answerer = new Answerer(knowledge, embedder);
    }

    /**
     * Leases the model and reads a book. Blocks: seconds the first time, then less, because what the network made of a text
     * is kept. A book without text is no error: everything asked about it is unknown.
     *
     * @param cache a folder that may be deleted at any time; this uses its folder {@code assistant}
     * @param listener hears how far it has come, on this thread
     * @param cancel looked at between texts; what was made until then is kept
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Assistant open(Book book, ModelStore models, DeviceChoice device, Path cache, IndexListener listener,
            CancelToken cancel) {
        SentenceEmbedder embedder = new SentenceEmbedder(models, device);
        try {
            String model = models.card(MODEL).files().toString();
            Path folder = cache.resolve("assistant").resolve(Digests.of(book.opened().toString()).substring(0, 16));
            var builder = new KnowledgeBuilder(embedder, Digests.of(model), folder);
            List<Stamp> stamps = Stamp.of(book);
            return new Assistant(embedder, builder, book, stamps, builder.build(book, listener, cancel));
        } catch (RuntimeException e) {
            embedder.close();
            throw e;
        }
    }

    /**
     * Looks at the book's files again and reads what changed. Cheap if nothing did.
     *
     * @param listener hears how far it has come, on this thread
     * @param cancel looked at between texts; then everything stays as it was
     * @return whether anything changed; then the passages have other numbers
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public boolean refresh(IndexListener listener, CancelToken cancel) {
        List<Stamp> now = Stamp.of(book);
        if (now.equals(stamps)) {
            return false;
        }
        Knowledge next = builder.build(book, listener, cancel);
        knowledge.close();
        knowledge = next;
        answerer = new Answerer(next, embedder);
        stamps = now;
        return true;
    }

    /**
     * Answers a question. The same question after the same dialogue has the same answer: nothing is remembered here.
     *
     * @param question of any length; the first {@value #LONGEST_QUESTION} characters count
     * @param earlier what was said before
     * @param listener hears about stages, tensors and where the network ran, on this thread
     * @param cancel looked at between stages
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Answer ask(String question, Dialogue earlier, RunListener listener, CancelToken cancel) {
        return answerer.answer(question, earlier, listener, cancel);
    }

    /** The book's passages, numbered from 0. */
    public List<Passage> passages() {
        return knowledge.passages().stream().map(ReadPassage::passage).toList();
    }

    /** The vector of a passage: the mean direction of its sentences. */
    public SentenceVector vector(Passage passage) {
        return knowledge.passages().get(passage.number()).whole();
    }

    /** What the network sees of a text. */
    public List<Token> tokens(String text) {
        return embedder.tokens(text);
    }

    @Override
    public void close() {
        try (embedder) {
            knowledge.close();
        }
    }
}
