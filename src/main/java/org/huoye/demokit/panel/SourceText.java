package org.huoye.demokit.panel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.huoye.demokit.CodeRegion;
import org.huoye.demokit.Demo;

/** Source that travels with the classes. Stateless. */
final class SourceText {

    private SourceText() {
    }

    /**
     * A piece of source as it is shown.
     *
     * @param file name of the file it was cut from
     * @param language of the text
     * @param text without common indentation, no line feed at its end
     */
    record Piece(String file, Language language, String text) {
    }

    /** Languages that can be shown. */
    enum Language {
        JAVA, PYTHON
    }

    /** A region, cut between its markers. @throws IllegalStateException if the source or the region is not there */
    static Piece cut(CodeRegion region) {
        String path = "/source/" + region.type().getName().replace('.', '/') + ".java";
        String source = read(region.type(), path)
                .orElseThrow(() -> new IllegalStateException("no source " + path + " beside the classes"));
        List<String> lines = source.lines().toList();
        int from = lines.indexOf(marker(lines, "// tag::" + region.tag() + "[]"));
        int to = lines.indexOf(marker(lines, "// end::" + region.tag() + "[]"));
        String text = String.join("\n", lines.subList(from + 1, to)).stripIndent();
        return new Piece(region.type().getSimpleName() + ".java", Language.JAVA, text);
    }

    private static String marker(List<String> lines, String marker) {
        return lines.stream().filter(line -> line.strip().equals(marker)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the source has no line " + marker));
    }

    /** The Python twin beside the demo's classes, if it has one. */
    static Optional<Piece> twin(Demo<?, ?> demo) {
        return read(demo.getClass(), "twin.py")
                .map(text -> new Piece("twin.py", Language.PYTHON, text.stripTrailing()));
    }

    private static Optional<String> read(Class<?> beside, String path) {
        try (InputStream in = beside.getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
