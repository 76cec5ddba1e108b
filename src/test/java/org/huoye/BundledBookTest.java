package org.huoye;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huoye.book.Book;
import org.huoye.book.BookException;
import org.huoye.book.Chapter;
import org.huoye.markdown.RenderedChapter;
import org.huoye.markdown.RenderedChapter.PictureRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader may expect of every page of the book that ships. */
class BundledBookTest {

    private static final String PREFACE = "preface.md";
    private static final String GLOSSARY = "glossary.md";
    private static final String DRAWN = ".png";
    private static final Path SAMPLES = Path.of("images", "samples");
    private static final int LEAST_ALTERNATIVE = 10;

    /** Promises of text or work that is not there. */
    private static final Pattern UNFINISHED = Pattern
            .compile("TODO|FIXME|TBD|待补|待续|待写|敬请期待|即将推出|以后补充|尚未完成|此处省略|Lorem");
    private static final Pattern QUESTION = Pattern.compile("^\\*\\*(\\d+)\\.\\*\\* ", Pattern.MULTILINE);
    private static final Pattern ANSWER = Pattern.compile("^<details><summary>答案</summary>\n\n\\S", Pattern.MULTILINE);
    private static final Pattern FIRST_HEADING = Pattern.compile("^# .+", Pattern.MULTILINE);

    private static final BundledBook BUNDLED = open();

    private static BundledBook open() {
        try {
            return new BundledBook();
        } catch (BookException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Chapter> pages() {
        return BUNDLED.book().chapters().stream();
    }

    /** Pages that teach: all but the preface, the glossary and the openings of chapters that have sections of their own. */
    static Stream<Chapter> sections() {
        Book book = BUNDLED.book();
        return pages().filter(page -> !Set.of(PREFACE, GLOSSARY).contains(page.id()) && !opensAChapter(book, page));
    }

    private static boolean opensAChapter(Book book, Chapter page) {
        int next = book.chapters().indexOf(page) + 1;
        return next < book.chapters().size() && book.chapters().get(next).level() > page.level();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void rendersWithoutAProblem(Chapter chapter) {
        RenderedChapter page = BUNDLED.page(chapter);
        assertEquals(List.of(), page.problems());
        assertFalse(page.plainText());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void promisesNothingThatIsNotThere(Chapter chapter) throws BookException {
        Matcher matcher = UNFINISHED.matcher(BUNDLED.book().read(chapter));
        assertEquals(Optional.empty(), matcher.results().map(found -> found.group()).findFirst());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasOneTitleAndNoSkippedHeading(Chapter chapter) {
        List<Integer> levels = BUNDLED.page(chapter).outline().stream().map(heading -> heading.level()).toList();
        assertEquals(1, levels.get(0));
        assertEquals(1, levels.stream().filter(level -> level == 1).count());
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i) <= levels.get(i - 1) + 1, BUNDLED.page(chapter).outline().get(i).title());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void describesEveryPictureAndDrawsItInBothThemes(Chapter chapter) {
        for (PictureRef picture : BUNDLED.page(chapter).pictures().values()) {
            assertTrue(picture.alternative().length() >= LEAST_ALTERNATIVE, picture.source() + " is not described");
            String name = picture.file().getFileName().toString();
            if (name.endsWith(DRAWN) && !picture.file().startsWith(BundledBook.ROOT.resolve(SAMPLES))) {
                String twin = name.substring(0, name.length() - DRAWN.length()) + "-dark" + DRAWN;
                assertTrue(Files.isRegularFile(picture.file().resolveSibling(twin)), twin + " is missing");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void asksQuestionsAndFoldsTheirAnswers(Chapter chapter) throws BookException {
        String text = BUNDLED.book().read(chapter);
        int heading = text.indexOf("\n## 问题\n");
        assertTrue(heading > 0, "no questions");
        List<Integer> numbers = new ArrayList<>();
        QUESTION.matcher(text.substring(heading)).results()
                .forEach(found -> numbers.add(Integer.valueOf(found.group(1))));
        assertTrue(numbers.size() >= 3, numbers.size() + " questions");
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(i + 1, numbers.get(i), "numbers of the questions");
        }
        assertEquals(numbers.size(), ANSWER.matcher(text.substring(heading)).results().count(), "folded answers");
        assertTrue(text.indexOf("\n## 延伸阅读\n") > heading, "no further reading");
    }

    @ParameterizedTest
    @MethodSource("sections")
    void isLongEnoughToTeachAndShortEnoughToRead(Chapter chapter) {
        int characters = BUNDLED.page(chapter).characters();
        assertTrue(characters >= 800 && characters <= 5_000, characters + " characters");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givesTheTeacherSomethingToSay(Chapter chapter) throws BookException {
        String text = BUNDLED.book().read(chapter);
        if (!chapter.id().equals(GLOSSARY)) {
            assertTrue(text.contains("<!-- 讲稿: "), "no speaker's note");
            assertTrue(FIRST_HEADING.matcher(text).lookingAt(), "a page begins with its title");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAFileOfItsOwn(Chapter chapter) throws IOException {
        Set<Path> listed = new HashSet<>();
        pages().forEach(page -> listed.add(page.file()));
        try (Stream<Path> beside = Files.list(chapter.file().toAbsolutePath().getParent())) {
            List<Path> unlisted = beside.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("SUMMARY.md")).filter(file -> !listed.contains(file)).toList();
            assertEquals(List.of(), unlisted, "pages that SUMMARY.md does not list");
        }
    }
}
