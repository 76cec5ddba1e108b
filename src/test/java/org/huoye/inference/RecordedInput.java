package org.huoye.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/** The recorded input of a card: a picture, or tensors written as JSON. */
final class RecordedInput {

    /** A tensor; its values in row-major order. */
    private record Tensor(List<Long> shape, List<Double> values) {

        Shape size() {
            return new Shape(shape.stream().mapToLong(Long::longValue).toArray());
        }
    }

    private RecordedInput() {
    }

    /** The tensors by name: all of the card's inputs, or those that no other signature gives. */
    static Map<String, NDArray> of(ModelCard card, NDManager manager) throws IOException {
        Path file = ShippedModels.folder().resolve(card.id()).resolve(card.check().input());
        return file.toString().endsWith(".json")
                ? tensors(card, file, manager)
                : Map.of(card.inputs().getFirst().name(), picture(card, file, manager));
    }

    private static Map<String, NDArray> tensors(ModelCard card, Path file, NDManager manager) throws IOException {
        Map<String, Tensor> recorded = new Gson().fromJson(Files.readString(file),
                new TypeToken<Map<String, Tensor>>() {
                }.getType());
        Map<String, NDArray> inputs = new HashMap<>();
        for (ModelCard.TensorSpec spec : card.inputs()) {
            Tensor tensor = recorded.get(spec.name());
            if (tensor != null) {
                inputs.put(spec.name(), made(spec.dtype(), tensor, manager));
            }
        }
        return inputs;
    }

    private static NDArray made(String dtype, Tensor tensor, NDManager manager) throws IOException {
        return switch (dtype) {
            case "int64" ->
                manager.create(tensor.values.stream().mapToLong(Double::longValue).toArray(), tensor.size());
            case "int32" ->
                manager.create(tensor.values.stream().mapToInt(Double::intValue).toArray(), tensor.size());
            case "float32" -> {
                float[] values = new float[tensor.values.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = tensor.values.get(i).floatValue();
                }
                yield manager.create(values, tensor.size());
            }
            default -> throw new IOException("no recorded inputs of " + dtype);
        };
    }

    private static NDArray picture(ModelCard card, Path png, NDManager manager) throws IOException {
        BufferedImage image = ImageIO.read(png.toFile());
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        boolean planes = Objects.requireNonNullElse(card.inputs().getFirst().layout(), "").startsWith("NCHW");
        float[] values = new float[rgb.length * 3];
        for (int i = 0; i < values.length; i++) {
            int channel = rgb[i / 3] >> 16 - 8 * (i % 3) & 0xFF;
            int at = planes ? i % 3 * rgb.length + i / 3 : i;
            values[at] = (float) (channel * card.check().scale() + card.check().offset());
        }
        return manager.create(values, planes ? new Shape(1, 3, height, width) : new Shape(1, height, width, 3));
    }
}
