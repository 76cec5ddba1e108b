package org.huoye.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.throwaway.MeanColour;
import org.huoye.inference.Models;
import org.huoye.jobs.Lane;
import org.huoye.markdown.ChapterRenderer;
import org.huoye.platform.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page asks for, without a window: everything happens at once in the test's thread. */
class LinkFollowerTest {

    @TempDir
    Path folder;

    private final List<DemoRequest> requests = new ArrayList<>();
    private ReaderModel model;
    private String demo;

    @BeforeEach
    void openBook() throws IOException {
        MeanColour known = new MeanColour();
        demo = known.spec().id();
        Files.writeString(folder.resolve("SUMMARY.md"), "# 书\n\n- [甲](a.md)\n- [乙](b.md)\n");
        Files.writeString(folder.resolve("a.md"), """
                # 甲

                ```demo %s
                sample: x.png
                ```

                ```demo no-such-demo
                ```

                ![图](a.png)
                """.formatted(demo));
        Files.writeString(folder.resolve("b.md"), "# 乙\n\n## 节\n");
        Files.writeString(folder.resolve("c 100%.md"), "# 丙\n\n## 一 节\n");
        Files.write(folder.resolve("a.png"), new byte[]{1});
        ChapterRenderer renderer = new ChapterRenderer();
        model = new ReaderModel(Lane.sameThread(), Runnable::run, renderer::render,
                new DemoCards(new DemoCatalog(List.of(known)), Models.open(folder)),
                new OpeningFlag(Settings.in(folder)),
                new PlaceMemory(folder.resolve("places"), Runnable::run));
        model.links().onDemo(requests::add);
        model.open(folder);
    }

    private LinkFollower links() {
        return model.links();
    }

    private Notice.DeadLink deadLink() {
        return assertInstanceOf(Notice.DeadLink.class, model.noticeProperty().get());
    }

    @Test
    void linkIntoAnotherChapterOpensItAtTheSection() {
        links().follow("b.md#节");
        assertEquals("乙", Objects.requireNonNull(model.chapterProperty().get()).title());
        assertEquals("节", Objects.requireNonNull(model.pageProperty().get()).anchor());
    }

    @Test
    void linkInThePageJumpsWithoutLoadingItAgain() {
        List<Place> jumps = new ArrayList<>();
        model.onJump(jumps::add);
        var page = model.pageProperty().get();
        links().follow("#末节");
        assertEquals("末节", jumps.getFirst().anchor());
        assertEquals(page, model.pageProperty().get());
    }

    @Test
    void copiedLinkIsWrittenAsMarkdownReadsIt() {
        assertEquals("c%20100%25.md#一%3e节", links().addressOf("c%20100%25.md#一>节"));
        links().follow(links().addressOf("c%20100%25.md#一-节"));
        assertEquals("c 100%.md", Objects.requireNonNull(model.chapterProperty().get()).id());
        assertEquals("一-节", Objects.requireNonNull(model.pageProperty().get()).anchor());
        assertEquals("[%s › 一 节](<c%%20100%%25.md#一-节>)".formatted(
                Objects.requireNonNull(model.chapterProperty().get()).title()), links().linkTo("一-节"));
    }

    @Test
    void linkOutsideWaitsForTheReadersAnswer() {
        links().follow("https://example.org/");
        assertEquals("https://example.org/", String.valueOf(links().outsideProperty().get()));
        links().outsideAnswered();
        assertNull(links().outsideProperty().get());
    }

    @Test
    void linkToNothingSaysWhatWasLookedForAndGivesItToCopy() {
        links().follow("none.md#节");
        assertEquals("none.md#节", deadLink().wanted());
        assertEquals(true, deadLink().sentence().contains("none.md"), deadLink().sentence());
    }

    @Test
    void linkFoundDeadWhileRenderingNamesTheChapterItStandsIn() {
        links().deadLink("书里没有：x.md");
        assertEquals("a.md：书里没有：x.md", deadLink().wanted());
    }

    @Test
    void anchorThatIsNowhereNamesFileAndAnchor() {
        links().missing("第九节");
        assertEquals("a.md#第九节", deadLink().wanted());
    }

    @Test
    void linkOutOfTheBookIsRefused() {
        links().follow("../../etc/passwd");
        assertEquals("../../etc/passwd", deadLink().wanted());
    }

    @Test
    void nextLinkTakesTheNoticeAway() {
        links().follow("none.md");
        links().follow("#");
        assertNull(model.noticeProperty().get());
    }

    @Test
    void knownCardStartsItsDemoWithItsSettings() {
        links().startDemo(card(demo));
        assertEquals(List.of(new DemoRequest(card(demo), demo, Map.of("sample", "x.png"))), requests);
    }

    @Test
    void unknownCardStartsNothing() {
        links().startDemo(card("no-such-demo"));
        links().startDemo("nowhere");
        assertEquals(List.of(), requests);
    }

    @Test
    void linkToAnUnknownDemoSaysSo() {
        links().follow("huoye:demo/no-such-demo");
        assertEquals(List.of(), requests);
        assertInstanceOf(Notice.Said.class, model.noticeProperty().get());
    }

    @Test
    void pictureOfThePageGoesToTheDemoAsAFile() throws IOException {
        Path picture = folder.resolve("a.png").toRealPath();
        links().runOn(picture, demo);
        assertEquals(Optional.of(picture), requests.getFirst().picture());
    }

    @Test
    void pictureOfThePageIsShownByItsIdOnly() throws IOException {
        links().showPicture("p99");
        assertNull(links().pictureProperty().get());
        String id = Objects.requireNonNull(model.pageProperty().get()).chapter().pictures().keySet().iterator().next();
        links().showPicture(id);
        assertEquals(folder.resolve("a.png").toRealPath(), links().pictureProperty().get());
    }

    private String card(String id) {
        return Objects.requireNonNull(model.pageProperty().get()).chapter().demos().stream()
                .filter(card -> card.demo().equals(id)).findFirst().orElseThrow().elementId();
    }
}
