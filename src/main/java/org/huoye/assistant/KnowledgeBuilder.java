package org.huoye.assistant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huoye.book.Book;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.markdown.PagePlaces;
import org.huoye.pipelines.text.SentenceEmbedder;
import org.huoye.pipelines.text.SentenceVector;
import org.huoye.pipelines.text.Simplified;

/** Reads a book and its prepared questions and makes vectors of them, but for what it finds in the cache folder. */
final class KnowledgeBuilder {

    /** Most passages of a book; about two million characters. */
    static final int MOST_PASSAGES = 20_000;

    private final SentenceEmbedder embedder;
    private final String model;
    private final Path folder;

    /**
     * @param embedder makes vectors; not closed here
     * @param model digest of the model: vectors of another one are not believed
     * @param folder where the book's passages and vectors are kept; may be deleted at any time
     */
    KnowledgeBuilder(SentenceEmbedder embedder, String model, Path folder) {
        this.embedder = embedder;
        this.model = model;
        this.folder = folder;
    }

    /**
     * Reads the book as it is now. Blocks, for seconds the first time.
     *
     * @param cancel looked at between texts; the vectors made until then are kept
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    Knowledge build(Book book, IndexListener listener, CancelToken cancel) {
        List<ReadChapter> chapters = new ChapterReader(folder.resolve("passages.json")).read(book, cancel);
        List<Passage> passages = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        chapters.stream().flatMap(chapter -> chapter.pieces().stream()).limit(MOST_PASSAGES).forEach(piece -> {
            passages.add(new Passage(passages.size(), piece.source()));
            beside.add(piece.code());
        });
        for (CuratedQuestions.Asked asked : CuratedQuestions.asked(book)) {
            askedAbout(asked, passages)
                    .ifPresent(passage -> beside.set(passage.number(), beside.get(passage.number()) + asked.ways()
                            + "\n"));
        }
        List<CuratedQuestion> curated = CuratedQuestions.of(book);
        List<CuratedQuestion> talk = curated.stream().filter(CuratedQuestion::isSmallTalk).toList();
        List<String> elsewhere = CuratedQuestions.elsewhere(book);
        List<String> texts = new ArrayList<>();
        for (Passage passage : passages) {
            texts.add(headings(passage));
            texts.addAll(sentences(passage));
        }
        talk.forEach(question -> texts.addAll(question.phrasings()));
        texts.addAll(elsewhere);
        Map<String, SentenceVector> vectors = vectors(texts, listener, cancel);

        Map<Integer, List<CuratedQuestion>> answered = new HashMap<>();
        for (CuratedQuestion question : curated) {
            answering(question, passages).ifPresent(passage -> answered
                    .computeIfAbsent(passage.number(), number -> new ArrayList<>()).add(question));
        }
        return new Knowledge(
                passages.stream()
                        .map(passage -> ReadPassage.of(passage,
                                sentences(passage).stream().map(text -> vector(vectors, text)).toList(),
                                vector(vectors, headings(passage)),
                                answered.getOrDefault(passage.number(), List.of())))
                        .toList(),
                beside,
                talk.stream().flatMap(question -> question.phrasings().stream()
                        .map(phrasing -> new Knowledge.Talk(question, vector(vectors, phrasing)))).toList(),
                elsewhere.stream().map(question -> vector(vectors, question)).toList(),
                new TermList(chapters.stream().flatMap(chapter -> chapter.terms().stream()).toList()));
    }

    private static List<String> sentences(Passage passage) {
        return Sentences.of(Simplified.of(passage.text()));
    }

    /** The headings that a passage stands under: they say what it is about. */
    private static String headings(Passage passage) {
        return Simplified.of(passage.source().chapterTitle() + " " + passage.source().heading());
    }

    private Map<String, SentenceVector> vectors(List<String> texts, IndexListener listener, CancelToken cancel) {
        Path file = folder.resolve("vectors.bin");
        Map<String, SentenceVector> kept = KeptVectors.read(file, model);
        Map<String, SentenceVector> now = new HashMap<>();
        boolean more = false;
        boolean finished = false;
        try {
            for (int i = 0; i < texts.size(); i++) {
                String digest = Digests.of(texts.get(i));
                SentenceVector vector = kept.get(digest);
                if (vector == null && !now.containsKey(digest)) {
                    cancel.throwIfCancelled();
                    vector = embedder.embed(texts.get(i), RunListener.none());
                    more = true;
                    listener.indexed(i + 1, texts.size());
                }
                if (vector != null) {
                    now.put(digest, vector);
                }
            }
            finished = true;
            listener.indexed(texts.size(), texts.size());
        } finally {
            if (more) {
                if (!finished) {
                    kept.forEach(now::putIfAbsent); // what the rest of the book had before may still be right
                }
                KeptVectors.write(file, model, now);
            }
        }
        return now;
    }

    private static SentenceVector vector(Map<String, SentenceVector> vectors, String text) {
        return Objects.requireNonNull(vectors.get(Digests.of(text)), "every text has been embedded");
    }

    /** The passage that a prepared answer sums up: in its section, the one with most of the answer's pairs of characters. */
    private static Optional<Passage> answering(CuratedQuestion question, List<Passage> passages) {
        if (question.isSmallTalk()) {
            return Optional.empty();
        }
        Set<String> pairs = pairs(question.phrasings().getFirst() + question.answer());
        Passage best = null;
        double most = -1;
        for (Passage passage : passages) {
            if (stands(passage.source(), question.chapter(), question.heading())) {
                Set<String> common = pairs(passage.text());
                common.retainAll(pairs);
                if (common.size() > most) {
                    most = common.size();
                    best = passage;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The passage that has the words, else the first of the section. */
    private static Optional<Passage> askedAbout(CuratedQuestions.Asked asked, List<Passage> passages) {
        List<Passage> section = passages.stream()
                .filter(passage -> stands(passage.source(), asked.chapter(), asked.heading())).toList();
        return section.stream().filter(passage -> passage.text().contains(asked.words())).findFirst()
                .or(() -> section.stream().findFirst());
    }

    private static boolean stands(Source source, String chapter, String heading) {
        return source.chapter().equals(chapter + ".md")
                && (source.heading().equals(heading) || source.anchor().equals(PagePlaces.slug(heading)));
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
