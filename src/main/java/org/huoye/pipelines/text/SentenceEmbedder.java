package org.huoye.pipelines.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelCall;
import org.huoye.inference.ModelCard;
import org.huoye.inference.ModelException;
import org.huoye.inference.ModelLease;
import org.huoye.inference.ModelStore;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.inference.trace.TensorTrace;

/**
 * bge-small-zh makes a vector of a sentence, so that sentences of like meaning point the same way (a BERT of four layers;
 * Xiao et al.: C-Pack, 2023). Sentences are embedded one at a time: in a batch, padding changes the rounding of the eight-bit
 * network (cosine 0.994 with the same sentence alone). Not thread-safe; close it to give the model back.
 */
public final class SentenceEmbedder implements AutoCloseable {

    /** The model's card. */
    public static final String MODEL = "bge-small-zh";

    /** Most tokens of a text with {@code [CLS]} and {@code [SEP]}; the network has no places for more. */
    public static final int MOST_TOKENS = 512;

    /** Numbers of a vector. */
    public static final int LENGTH = 512;

    /** The last layer's output: [1, tokens, 512]. */
    public static final String OUTPUT = "last_hidden_state";

    /** How the name of the file with the vocabulary ends. */
    private static final String TOKENIZER = "tokenizer.json";

    private static final List<String> INPUTS = List.of("input_ids", "attention_mask", "token_type_ids");

    private final ModelLease model;
    private final WordPiece wordPiece;

    public SentenceEmbedder(ModelStore models, DeviceChoice device) {
        model = models.lease(MODEL, device);
        try {
            String file = model.card().files().stream().map(ModelCard.CardFile::path)
                    .filter(path -> path.endsWith(TOKENIZER)).findFirst().orElse(TOKENIZER);
            wordPiece = WordPiece.read(models.folder(MODEL).resolve(file));
        } catch (IOException | RuntimeException e) {
            model.close();
            throw ModelException.damaged(models.card(MODEL), "no tokenizer", e);
        }
    }

    // tag::embed[]
    /** The pieces that the network sees: {@code [CLS]}, the text's, {@code [SEP]}; the end of a long text is cut off. */
    public List<Token> tokens(String text) {
        return wordPiece.tokens(text, MOST_TOKENS);
    }

    /**
     * Makes a vector of a text. Tells the listener its three stages, its tensors and where it ran.
     *
     * @param text of any length; the network reads its first {@value #MOST_TOKENS} tokens
     * @param listener hears about it, on this thread
     * @return {@value #LENGTH} numbers, length 1
     */
    public SentenceVector embed(String text, RunListener listener) {
        try (NDManager manager = model.newManager()) {
            listener.stage(Stage.PREPROCESS);
            List<Token> tokens = tokens(text);
            NDList inputs = new NDList(input(manager, 0, tokens, Token::id, listener),
                    input(manager, 1, tokens, token -> 1, listener), input(manager, 2, tokens, token -> 0, listener));

            listener.stage(Stage.INFER);
            ModelCall call = model.call(inputs, OUTPUT);
            listener.placement(call.placement());

            listener.stage(Stage.POSTPROCESS);
            float[] hidden = call.output(OUTPUT).toFloatArray();
            if (listener.looksInside()) {
                listener.tensor(TensorTrace.of(Stage.INFER, OUTPUT, List.of(1L, (long) tokens.size(), (long) LENGTH),
                        hidden, call.millis()));
            }
            // the row above [CLS] has read the whole sentence
            return SentenceVector.along(Arrays.copyOf(hidden, LENGTH));
        }
    }
    // end::embed[]

    private static NDArray input(NDManager manager, int which, List<Token> tokens, ToLongFunction<Token> value,
            RunListener listener) {
        long start = System.nanoTime();
        long[] values = tokens.stream().mapToLong(value).toArray();
        if (listener.looksInside()) {
            listener.tensor(new TensorTrace(Stage.PREPROCESS, INPUTS.get(which), "int64",
                    List.of(1L, (long) values.length), Arrays.stream(values).min().orElse(0),
                    Arrays.stream(values).max().orElse(0), (System.nanoTime() - start) / 1e6));
        }
        return manager.create(values, new Shape(1, values.length));
    }

    @Override
    public void close() {
        model.close();
    }
}
