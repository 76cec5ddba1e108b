package org.huoye.reader.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoye.platform.Messages;
import org.huoye.ui.Fonts;
import org.huoye.ui.Palette;
import org.huoye.ui.Scheme;

/** The one document that chapters are shown in. Its policy allows nothing but the host's own style, pictures and
 * fonts that the host made into {@code data:}. */
final class PageTemplate {

    /** In the order in which they build on each other. */
    private static final List<String> SCRIPTS = List.of("page.js", "place.js", "pictures.js", "text.js", "marks.js",
            "find.js", "terms.js", "tips.js", "tools.js", "copy.js", "keys.js");
    private static final Messages TEXT = Messages.beside(PageTemplate.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private PageTemplate() {
    }

    static String html(Fonts fonts, Scheme scheme) {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        return """
                <!DOCTYPE html>
                <html lang="zh-CN" class="%s">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-%s'; \
                img-src data:; font-src data:; base-uri 'none'; form-action 'none'">
                <style nonce="%s">
                %s
                :root { --body-font: "%s"; --code-font: "%s"; }
                :root { %s }
                :root.dark { %s }
                %s
                </style>
                </head>
                <body><main id="huoye-page"></main><nav id="huoye-turn"></nav><div id="huoye-over"></div></body>
                </html>
                """.formatted(scheme.id(), nonce, nonce, fonts.faces(), fonts.body(), fonts.code(),
                Palette.variables(Scheme.LIGHT),
                Palette.variables(Scheme.DARK), resource("page.css"));
    }

    /** The host's scripts as one expression whose value is the object that they add to. */
    static String script() {
        StringBuilder all = new StringBuilder("(function () {\nconst host = {};\n");
        for (String file : SCRIPTS) {
            all.append(resource(file).strip()).append("(host);\n");
        }
        return all.append("return host;\n})()").toString();
    }

    /** What the scripts say to the reader, by the names that they know it by. */
    static Map<String, String> words() {
        return Map.of("copy", TEXT.get("tool.copy"), "copied", TEXT.get("tool.copied"), "copyCode",
                TEXT.get("tool.code"), "copyLink", TEXT.get("tool.link"), "wideCode", TEXT.get("wide.code"),
                "wideTable", TEXT.get("wide.table"), "wideFormula", TEXT.get("wide.formula"), "termPlace",
                TEXT.get("term.place"), "noteLater", TEXT.get("note.later"));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PageTemplate.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
