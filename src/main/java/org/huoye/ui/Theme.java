package org.huoye.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javafx.scene.Scene;

/** Dresses scenes: AtlantaFX's Primer below, the palette over it, {@code huoye.css} on top. JavaFX thread only. */
public final class Theme {

    /** AtlantaFX's own names, mapped onto the palette so that its controls fit. */
    private static final String PRIMER = """
            -color-fg-default: -huoye-ink;
            -color-fg-muted: -huoye-ink-soft;
            -color-fg-subtle: -huoye-ink-soft;
            -color-fg-emphasis: -huoye-on-accent;
            -color-bg-default: -huoye-paper;
            -color-bg-overlay: -huoye-paper;
            -color-bg-subtle: -huoye-shell;
            -color-bg-inset: -huoye-shell;
            -color-border-default: -huoye-line;
            -color-border-muted: -huoye-line;
            -color-border-subtle: -huoye-line;
            -color-neutral-emphasis: -huoye-ink-soft;
            -color-neutral-muted: -huoye-line;
            -color-neutral-subtle: -huoye-hover;
            -color-accent-fg: -huoye-accent;
            -color-accent-emphasis: -huoye-accent;
            -color-accent-muted: -huoye-accent;
            -color-accent-subtle: -huoye-accent-soft;
            """;

    private final Fonts fonts;

    public Theme(Fonts fonts) {
        this.fonts = fonts;
    }

    /** The families in use. */
    public Fonts fonts() {
        return fonts;
    }

    /** Dresses a scene, replacing what it wore. Popups follow the scene they belong to. */
    public void dress(Scene scene, Scheme scheme) {
        scene.setUserAgentStylesheet(resource(scheme == Scheme.DARK
                ? new PrimerDark().getUserAgentStylesheetBSS()
                : new PrimerLight().getUserAgentStylesheetBSS()));
        scene.getStylesheets().setAll(colours(scheme), resource("/org/huoye/ui/huoye.css"));
    }

    private String colours(Scheme scheme) {
        String css = """
                .root {
                %s
                %s
                -fx-font-family: "%s";
                }
                .code { -fx-font-family: "%s"; }
                """.formatted(Palette.lookups(scheme), PRIMER, fonts.body(), fonts.code());
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String path) {
        URL url = Theme.class.getResource(path);
        return Objects.requireNonNull(url, path).toExternalForm();
    }
}
