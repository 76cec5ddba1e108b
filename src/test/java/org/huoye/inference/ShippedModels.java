package org.huoye.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.huoye.platform.Installation;

/** The models that ship with the book, for tests. */
public final class ShippedModels {

    private ShippedModels() {
    }

    public static Path root() {
        return Path.of(Objects.requireNonNull(System.getProperty("huoye.dist"), "huoye.dist"));
    }

    public static Path folder() {
        return Installation.find().models();
    }

    static ModelCard card(String id) throws IOException {
        return ModelCard.read(folder().resolve(id).resolve("model.json"));
    }

    /** A store of their own; close it. */
    public static ModelStore open() {
        return Models.open(folder());
    }

    /** Copies a model's folder, for spoiling it. */
    static Path copy(String id, Path to) {
        try (var files = Files.walk(folder().resolve(id))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(folder().resolve(id).relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
