package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Page and window in the bundled face, as on a computer without a Chinese one. */
class FontTest {

    @TempDir
    Path folder;

    @Test
    void pageIsSetInTheBundledFaceWhereTheSystemHasNone() throws Exception {
        System.setProperty("huoye.fonts.bundled", "true");
        try (TestWindow test = TestWindow.reading(Files.writeString(folder.resolve("a.md"), "# 页\n\n正文\n"),
                folder.resolve("home"))) {
            String family = test.parts.theme().fonts().body();
            assertEquals("Huoye Sans", family);
            // the engine takes the face in beside the page
            test.waitUntil(() -> width(test, "no such family") != width(test, family), "the face");
        } finally {
            System.clearProperty("huoye.fonts.bundled");
        }
    }

    /** Width of some Latin text, which every face sets differently. */
    private static double width(TestWindow test, String family) {
        return ((Number) test.script("""
                (function () {
                  var line = document.createElement('span');
                  line.style.fontFamily = '"%s"';
                  line.textContent = 'TensorFlow iiii mmmm';
                  document.body.append(line);
                  return line.getBoundingClientRect().width;
                })()""".formatted(family))).doubleValue();
    }
}
