package org.huoye.pipelines.text.translation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.pipelines.text.translation.EncoderDecoder.Decoder;
import org.huoye.pipelines.text.translation.TranslatedSentence.Insides;
import org.huoye.pipelines.text.translation.TranslatedSentence.Rival;

/**
 * Translates sentences in one direction with our own small Transformer. Not thread-safe; close it to give the model back.
 */
public final class Translator implements AutoCloseable {

    /** Pieces of a sentence that the model can read, the sign that ends it included. */
    private static final int MOST_SOURCE = 100;

    /** A translation has so many pieces for each of the source's, and some more, but never more than the most. */
    private static final int TIMES = 2;
    private static final int MORE = 10;
    private static final int MOST_TARGET = 160;

    private final Direction direction;
    private final EncoderDecoder model;
    private final Tokenizer source;
    private final Tokenizer target;
    private final Vocabulary vocabulary;

    public Translator(ModelStore models, DeviceChoice device, Direction direction) {
        this.direction = direction;
        Path folder = models.folder(direction.model());
        source = Tokenizer.of(direction.source(), folder, Vocabulary.read(folder.resolve("source.txt")));
        vocabulary = Vocabulary.read(folder.resolve("target.txt"));
        target = Tokenizer.of(direction.target(), folder, vocabulary);
        model = new EncoderDecoder(models, device, direction.model());
    }

    public Direction direction() {
        return direction;
    }

    /**
     * Sentences of a text, normalised and short enough, before they are translated.
     *
     * @return the sentences of each line; a blank line has none
     */
    public List<List<String>> sentences(String text) {
        return text.lines().map(direction.source()::normalised)
                .map(line -> Sentences.of(direction.source(), line)).toList();
    }

    // tag::translate[]
    /**
     * Translates a sentence.
     *
     * @param line which line of the text it stands in
     * @param sentence one of {@link #sentences}
     * @param given ids of the pieces the translation begins with; none to begin freely
     * @param listener hears of tensors and places
     * @param soFar hears the translation after each piece; of several beginnings the leading one
     * @param cancel looked at before each piece
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public TranslatedSentence translate(int line, String sentence, Choice choice, List<Integer> given,
            RunListener listener, Consumer<TranslatedSentence> soFar, CancelToken cancel) {
        List<Token> all = source.tokens(sentence);
        List<Token> tokens = all.subList(0, Math.min(all.size(), MOST_SOURCE - 1));
        if (tokens.stream().noneMatch(Translator::isKnownWord)) {
            return TranslatedSentence.takenOver(line, sentence, tokens);
        }
        List<Integer> ids = new ArrayList<>(tokens.stream().map(Token::id).toList());
        ids.add(Vocabulary.END);
        int most = Math.min(TIMES * ids.size() + MORE, MOST_TARGET);
        try (Decoder decoder = model.read(ids, listener)) {
            var search = new Search(decoder, vocabulary, choice, most);
            List<Hypothesis> found = search.run(given,
                    leading -> soFar.accept(sentence(line, sentence, tokens, List.of(leading), Optional.empty())),
                    cancel);
            return sentence(line, sentence, tokens, found,
                    Optional.of(insides(decoder, found.getFirst(), ids.size())));
        }
    }
    // end::translate[]

    private static boolean isKnownWord(Token token) {
        return token.isKnown() && token.piece().codePoints().anyMatch(Character::isLetter);
    }

    private TranslatedSentence sentence(int line, String sentence, List<Token> tokens,
            List<Hypothesis> found, Optional<Insides> insides) {
        List<Step> steps = found.getFirst().steps();
        List<Integer> ids = steps.stream().map(Step::id).toList();
        String text = target.text(ids);
        List<Integer> ends = new ArrayList<>();
        for (int count = 1; count <= ids.size(); count++) {
            ends.add(Math.min(target.text(ids.subList(0, count)).length(), text.length()));
        }
        List<Rival> rivals = found.stream().skip(1).map(rival -> new Rival(target.text(rival.steps().stream()
                .map(Step::id).toList()), rival.score())).toList();
        return new TranslatedSentence(line, sentence, tokens, steps, text, ends, found.getFirst().score(), rivals,
                insides);
    }

    private static Insides insides(Decoder decoder, Hypothesis found, int columns) {
        var parts = found.parts();
        Attention source = decoder.attention();
        int layersAndHeads = parts.getFirst().looks().source().length / columns;
        int layers = layersAndHeads / source.heads();
        float[] cross = new float[layersAndHeads * parts.size() * columns];
        float[] self = new float[layersAndHeads * parts.size() * parts.size()];
        for (int row = 0; row < parts.size(); row++) {
            for (int head = 0; head < layersAndHeads; head++) {
                System.arraycopy(parts.get(row).looks().source(), head * columns, cross,
                        (head * parts.size() + row) * columns, columns);
                System.arraycopy(parts.get(row).looks().target(), head * (row + 1), self,
                        (head * parts.size() + row) * parts.size(), row + 1);
            }
        }
        return new Insides(source, new Attention(layers, source.heads(), parts.size(), columns, cross),
                new Attention(layers, source.heads(), parts.size(), parts.size(), self));
    }

    @Override
    public void close() {
        model.close();
    }
}
