package org.huoye.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders of a book that pages may name: its own and the {@code images} folder beside it; for a page that was opened
 * alone also the {@code images} folders of the book that it lies in. Whatever a page asks for is
 * first judged by its written path, so that nothing outside is even looked for, then by its real path, so that a
 * symbolic link cannot lead out.
 */
final class AssetRoots {

    /** What lies at a place that a page names. */
    sealed interface Place {
        /** A file or folder. */
        record Found(Path real) implements Place {
        }

        /** Nothing. */
        record Nothing(String wanted) implements Place {
        }

        /** Not to be read. */
        record Forbidden() implements Place {
        }
    }

    private final Path home;
    private final List<Path> roots = new ArrayList<>();

    /**
     * @param home real path of the folder that the chapters lie in
     * @param opened real path of the folder that the reader opened: the same or a folder above
     */
    AssetRoots(Path home, Path opened) {
        this.home = home;
        roots.add(opened);
        // A sibling that is a link to somewhere else fails the test on real paths and so stays closed.
        roots.add(opened.resolveSibling("images"));
        roots.add(home.resolveSibling("images"));
    }

    /**
     * The folders of a page that was opened alone.
     *
     * @param folder real path of the folder that it lies in
     * @param book real path of the folder of the book around it, whose pictures it may show and nothing else of it
     */
    static AssetRoots ofPage(Path folder, Path book) {
        AssetRoots roots = new AssetRoots(folder, folder);
        roots.roots.add(book.resolve("images"));
        roots.roots.add(book.resolveSibling("images"));
        return roots;
    }

    /** No folder at all: whatever is looked for is missing. */
    AssetRoots() {
        home = Path.of("");
    }

    /** The folder that the chapters lie in. */
    Path home() {
        return home;
    }

    /** The roots that exist, as real paths. */
    List<Path> existing() {
        return roots.stream().distinct().filter(root -> Files.isDirectory(root) && isReal(root)).toList();
    }

    private static boolean isReal(Path path) {
        try {
            return path.toRealPath().equals(path);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Looks a path up.
     *
     * @param folder real path of the folder that relative paths start from
     * @param path as written, percent-decoded; a leading slash means the book's folder
     */
    Place find(Path folder, String path) {
        String clean = path.replace('\\', '/');
        if (clean.startsWith("//") || clean.indexOf('\0') >= 0 || clean.indexOf(':') >= 0) {
            return new Place.Forbidden();
        }
        if (roots.isEmpty()) {
            return new Place.Nothing(clean);
        }
        Path wanted;
        try {
            wanted = (clean.startsWith("/") ? home.resolve(clean.substring(1)) : folder.resolve(clean)).normalize();
        } catch (InvalidPathException e) {
            return new Place.Forbidden();
        }
        if (roots.stream().noneMatch(wanted::startsWith)) {
            return new Place.Forbidden();
        }
        for (Path candidate : spellings(wanted)) {
            try {
                Path real = candidate.toRealPath();
                return allows(real) ? new Place.Found(real) : new Place.Forbidden();
            } catch (IOException e) {
                continue; // not there under this spelling
            }
        }
        return new Place.Nothing(home.relativize(wanted).toString().replace('\\', '/'));
    }

    /** Whether a real path lies inside. */
    boolean allows(Path real) {
        return roots.stream().anyMatch(real::startsWith);
    }

    /** A name typed on one system may be stored composed or decomposed on another. */
    private static List<Path> spellings(Path path) {
        String text = path.toString();
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        List<Path> all = new ArrayList<>(List.of(path));
        if (!composed.equals(text)) {
            all.add(Path.of(composed));
        }
        if (!decomposed.equals(text)) {
            all.add(Path.of(decomposed));
        }
        return all;
    }
}
