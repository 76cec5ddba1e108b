package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page's own guards stop even if something hostile got past the sanitiser: markup is put in by force here. */
class PageSafetyTest {

    @TempDir
    Path folder;

    private TestWindow test;

    @BeforeEach
    void openPage() throws Exception {
        test = TestWindow.reading(Files.writeString(folder.resolve("page.md"), "# 页\n\n正文\n"), folder.resolve("home"));
        test.script("window.ran = 0");
    }

    @AfterEach
    void closeWindow() {
        test.close();
    }

    private void force(String html) throws Exception {
        test.script("document.getElementById('huoye-page').innerHTML = " + new com.google.gson.Gson().toJson(html));
        Thread.sleep(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror='window.ran=1'>", "<script>window.ran=1</script>",
            "<svg onload='window.ran=1'></svg>", "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
            "<details open ontoggle='window.ran=1'>x</details>", "<style onload='window.ran=1'>p{}</style>",
            "<iframe src='javascript:parent.ran=1'></iframe>"})
    void nothingInThePageRuns(String html) throws Exception {
        force(html);
        assertEquals(0, ((Number) test.script("window.ran")).intValue());
        assertEquals("about:blank", location());
    }

    @Test
    void scriptAddedToThePageDoesNotRun() {
        test.script("var s = document.createElement('script'); s.textContent = 'window.ran = 1';"
                + "document.body.append(s)");
        assertEquals(0, ((Number) test.script("window.ran")).intValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://127.0.0.1:1/", "javascript:window.ran=1",
            "JavaScript:window.ran=1", "data:text/html,<b>x", "vbscript:x", "about:blank#x"})
    void clickedLinkNavigatesNowhereByItself(String href) throws Exception {
        force("<p><a id=x href=\"" + href + "\">链接链接链接</a></p>");
        test.clickInPage("#x", 10, 8);
        Thread.sleep(300);
        assertEquals(0, ((Number) test.script("window.ran")).intValue());
        assertTrue(test.script("document.getElementById('huoye-page') !== null").equals(true));
        assertEquals("about:blank", location());
        assertTrue(test.browsed.isEmpty());
    }

    @Test
    void pictureOfTheComputerIsNotLoaded() throws Exception {
        byte[] png = Files.readAllBytes(Path.of("images/samples/object-recognition/cat.png"));
        Path file = Files.write(folder.resolve("cat.png"), png);
        force("<img id=x src='data:image/png;base64," + Base64.getEncoder().encodeToString(png) + "'>");
        test.waitUntil(() -> width() > 0, "the same picture, given by the host");
        force("<img id=x src='" + file.toUri() + "'>");
        test.waitUntil(() -> test.script("document.getElementById('x').complete").equals(true), "the refusal");
        assertEquals(0, width());
    }

    private int width() {
        return ((Number) test.script("document.getElementById('x').naturalWidth")).intValue();
    }

    @Test
    void formIsNotSent() throws Exception {
        force("<form id=f action='http://127.0.0.1:1/'><input name=a></form>");
        test.script("document.getElementById('f').submit()");
        Thread.sleep(300);
        assertEquals("about:blank", location());
        assertTrue(test.script("document.getElementById('huoye-page') !== null").equals(true));
    }

    @Test
    void pageHasNoBridgeIntoTheProgram() {
        assertEquals("undefined", test.script("typeof java"));
        assertEquals("undefined", test.script("typeof huoye"));
    }

    @Test
    void navigationByForceIsUndone() throws Exception {
        test.script("location.href = 'file:///etc/hostname'");
        Thread.sleep(500);
        test.waitUntil(() -> test.script("document.getElementById('huoye-page') !== null").equals(true), "the page");
        assertTrue(String.valueOf(test.script("document.body.innerText")).contains("正文"));
    }

    private String location() {
        return String.valueOf(test.script("location.href"));
    }
}
