package org.huoye.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The families that window and page are set in, chosen once: a Chinese face of the system if it has a good one, else the
 * face that comes with the application. Both serve JavaFX and, by family name, the page.
 *
 * @param body Chinese and Latin text
 * @param code monospaced Latin; Chinese in code falls back to {@code body}
 */
public record Fonts(String body, String code) {

    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);

    /** Set to {@code true} to use the bundled face whatever the system has: for tests and pictures. */
    private static final String BUNDLED_ONLY = "huoye.fonts.bundled";

    private static final List<String> BODY = List.of("Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC",
            "思源黑体", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Hiragino Sans GB", "WenQuanYi Micro Hei");
    private static final List<String> CODE = List.of("Noto Sans Mono", "DejaVu Sans Mono", "Cascadia Mono", "Consolas",
            "Menlo", "SF Mono", "Liberation Mono");

    private static final List<String> BUNDLED = List.of("HuoyeSans-Regular.otf", "HuoyeSans-Bold.otf");

    /** Chooses the families; takes some tens of milliseconds. Call once, off or on the JavaFX thread. */
    public static Fonts choose() {
        Set<String> there = new HashSet<>(Font.getFamilies());
        String body = BODY.stream().filter(there::contains).filter(name -> !Boolean.getBoolean(BUNDLED_ONLY))
                .findFirst().orElseGet(Fonts::bundled);
        String code = CODE.stream().filter(there::contains).findFirst().orElse("Monospaced");
        return new Fonts(body, code);
    }

    private static String bundled() {
        String family = "System";
        for (String file : BUNDLED) {
            try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
                Font font = in == null ? null : Font.loadFont(in, 0);
                if (font == null) {
                    LOG.warn("bundled font {} is missing or unreadable", file);
                } else {
                    family = font.getFamily();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return family;
    }
}
