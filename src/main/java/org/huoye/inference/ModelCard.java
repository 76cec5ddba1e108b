package org.huoye.inference;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code models/<id>/model.json} says about a model. Field names are those of the file.
 */
public record ModelCard(String id, String title, String task, String format, List<CardFile> files,
        List<TensorSpec> inputs, List<TensorSpec> outputs, String preprocessing, @Nullable String labels,
        Licence licence, Source source, Paper paper, Check check, long parameters,
        @Nullable Map<String, Signature> signatures) {

    /** The one signature of a model whose card names none. */
    public static final String ONLY_SIGNATURE = "serving_default";

    /** @throws NullPointerException if anything but labels and signatures is missing */
    public ModelCard {
        for (Object needed : new Object[]{id, title, task, format, preprocessing, licence, source, paper, check}) {
            Objects.requireNonNull(needed);
        }
        files = List.copyOf(files);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        signatures = signatures == null
                ? Map.of(ONLY_SIGNATURE, new Signature(names(inputs), names(outputs)))
                : Map.copyOf(signatures);
    }

    private static List<String> names(List<TensorSpec> specs) {
        return specs.stream().map(TensorSpec::name).toList();
    }

    /**
     * One of the functions of a model that has several, such as encoder and decoder.
     *
     * @param inputs names of its inputs, in the order they are given in
     * @param outputs names of its outputs
     */
    public record Signature(List<String> inputs, List<String> outputs) {
        public Signature {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }

    /** Signatures by name; one that takes and gives everything if the file names none. */
    @Override
    public Map<String, Signature> signatures() {
        return Objects.requireNonNull(signatures);
    }

    /** What the card says of an input. @throws IllegalArgumentException if there is none of that name */
    TensorSpec input(String name) {
        return inputs.stream().filter(spec -> spec.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " describes no input " + name));
    }

    /** A file of the model, relative to the card's folder. */
    public record CardFile(String path, long bytes, String sha256) {
    }

    /** A tensor of the signature; -1 in a shape is free. */
    public record TensorSpec(String name, String dtype, List<Long> shape, @Nullable String layout,
            @Nullable List<Double> range, String meaning) {
    }

    /** Licences, "未知" where it could not be found out. */
    public record Licence(String weights, @Nullable String trainingData, String file,
            @com.google.gson.annotations.SerializedName("package") String packageLicence) {
    }

    /** The package the model was converted from. */
    public record Source(String registry, @com.google.gson.annotations.SerializedName("package") String packageName,
            String version, @Nullable String file) {
    }

    /** The paper that describes the model. */
    public record Paper(String title, String authors, int year) {
    }

    /** A recorded input and output, to prove that the model still answers as it did. */
    public record Check(String input, double scale, double offset, String output, double tolerance,
            @Nullable String how) {
    }

    /** Whether ONNX Runtime runs it; every other model is TensorFlow's. */
    public boolean isOnnx() {
        return format.equals("ONNX");
    }

    /** Bytes of all files together. */
    public long bytes() {
        return files.stream().mapToLong(CardFile::bytes).sum();
    }

    /**
     * Reads a card.
     *
     * @throws IOException if the file cannot be read or is no card
     */
    public static ModelCard read(Path json) throws IOException {
        try {
            ModelCard card = new Gson().fromJson(Files.readString(json), ModelCard.class);
            if (card == null) {
                throw new IOException("empty model card " + json);
            }
            return card;
        } catch (RuntimeException e) {
            // not only JsonParseException: Gson wraps what a record's constructor throws
            throw new IOException("damaged model card " + json, e);
        }
    }
}
