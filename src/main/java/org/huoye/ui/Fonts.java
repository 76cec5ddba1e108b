package org.huoye.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The families that window and page are set in, chosen once: a Chinese face of the system if it has a good one, else the
 * face that comes with the application. The page finds a face of the system by name; bundled ones, which JavaFX does not
 * hand on to it, come as {@link #faces()}. Two of these are always there: {@code Huoye Marks} and {@code Huoye Latin Marks}
 * have quotation marks, dash and ellipsis in the shapes that Chinese and Latin text want, whatever the system has.
 *
 * @param body Chinese and Latin text
 * @param code monospaced Latin; Chinese in code falls back to {@code body}
 * @param faces style sheet rules that give the page the bundled faces that it needs
 */
public record Fonts(String body, String code, String faces) {

    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);

    /** Set to {@code true} to use the bundled face whatever the system has: for tests and pictures. */
    private static final String BUNDLED_ONLY = "huoye.fonts.bundled";

    private static final List<String> BODY = List.of("Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC",
            "思源黑体", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Hiragino Sans GB", "WenQuanYi Micro Hei");
    private static final List<String> CODE = List.of("Noto Sans Mono", "DejaVu Sans Mono", "Cascadia Mono", "Consolas",
            "Menlo", "SF Mono", "Liberation Mono");

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** Weights and files of the bundled face. */
    private static final Map<Integer, String> BUNDLED = new TreeMap<>(
            Map.of(REGULAR, "HuoyeSans-Regular.otf", BOLD, "HuoyeSans-Bold.otf"));

    private static final Map<String, String> MARKS = new TreeMap<>(
            Map.of("Huoye Marks", "HuoyeMarks", "Huoye Latin Marks", "HuoyeLatinMarks"));

    /** Chooses the families; takes some tens of milliseconds. Call once, off or on the JavaFX thread. */
    public static Fonts choose() {
        Set<String> there = new HashSet<>(Font.getFamilies());
        Optional<String> body = BODY.stream().filter(there::contains).filter(name -> !Boolean.getBoolean(BUNDLED_ONLY))
                .findFirst();
        String code = CODE.stream().filter(there::contains).findFirst().orElse("Monospaced");
        return body.map(family -> new Fonts(family, code, marks())).orElseGet(() -> bundled(code));
    }

    private static String marks() {
        StringBuilder faces = new StringBuilder();
        MARKS.forEach((family, file) -> faces.append(face(family, REGULAR, read(file + "-Regular.otf")))
                .append(face(family, BOLD, read(file + "-Bold.otf"))));
        return faces.toString();
    }

    private static String face(String family, int weight, byte[] file) {
        return "@font-face { font-family: \"" + family + "\"; font-weight: " + weight
                + "; src: url(data:font/otf;base64," + Base64.getEncoder().encodeToString(file) + "); }\n";
    }

    private static Fonts bundled(String code) {
        String family = "System";
        StringBuilder faces = new StringBuilder(marks());
        for (Map.Entry<Integer, String> face : BUNDLED.entrySet()) {
            byte[] file = read(face.getValue());
            Font font = Font.loadFont(new ByteArrayInputStream(file), 0);
            if (font == null) {
                LOG.warn("bundled font {} is unreadable", face.getValue());
                continue;
            }
            family = font.getFamily();
            faces.append(face(family, face.getKey(), file));
        }
        return new Fonts(family, code, faces.toString());
    }

    private static byte[] read(String file) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
