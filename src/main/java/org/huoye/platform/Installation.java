package org.huoye.platform;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the application's own files lie: the bundled book, its pictures, the models. They are only read.
 *
 * @param root the folder that holds {@code content}, {@code images} and {@code models}
 */
public record Installation(Path root) {

    /** Set by the launcher and by builds from source; without it the folder around the application's jar is taken. */
    private static final String PROPERTY = "huoye.dist";

    /** Set by builds from source, where the models' larger files are unpacked beside what the source tree has of them. */
    private static final String MODELS = "huoye.models";

    /**
     * Finds the installed files.
     *
     * @throws IncompleteException if there is no book where it should be
     */
    public static Installation find() {
        String named = System.getProperty(PROPERTY);
        Path root = named == null ? aroundJar() : Path.of(named);
        Installation found = new Installation(root.toAbsolutePath().normalize());
        if (!Files.isDirectory(found.content())) {
            throw new IncompleteException("no folder " + found.content());
        }
        return found;
    }

    /** {@code root/lib/huoye.jar} lies two folders below the root. */
    private static Path aroundJar() {
        @Nullable
        CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
        try {
            @Nullable
            Path lib = source == null ? null : Path.of(source.getLocation().toURI()).getParent();
            @Nullable
            Path root = lib == null ? null : lib.getParent();
            return root == null ? Path.of("") : root;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class loader names its source badly", e);
        }
    }

    /** The bundled book. */
    public Path content() {
        return root.resolve("content");
    }

    /** Pictures of the book and the demos' samples. */
    public Path images() {
        return root.resolve("images");
    }

    /** The samples of a demo. */
    public Path samples(String demo) {
        return images().resolve("samples").resolve(demo);
    }

    /** One folder a model. */
    public Path models() {
        String named = System.getProperty(MODELS);
        return named == null ? root.resolve("models") : Path.of(named).toAbsolutePath().normalize();
    }

    /** The application's own files are missing. */
    public static final class IncompleteException extends IllegalStateException implements Explained {

        private static final long serialVersionUID = 1L;

        IncompleteException(String detail) {
            super(detail);
        }

        @Override
        public String sentence() {
            return Messages.beside(Installation.class).get("installation.missing");
        }
    }
}
