package org.huoye.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.huoye.book.LinkJudge;
import org.huoye.book.LinkTarget;
import org.huoye.book.PercentCode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/**
 * The examples of the CommonMark specification. Where the page means to differ, docs/commonmark.md says so and why: an example
 * that differs and is not listed there fails, and so does a listed one that does not differ any more.
 */
class CommonMarkTest {

    private static final String LINK = "https://link.invalid/";
    private static final Pattern ROW = Pattern.compile("\\| ([0-9, ]+) \\| ([^|]+) \\|.*");

    private final ChapterRenderer renderer = new ChapterRenderer();

    /** Lets every link and picture through, so that they can be told in the page. */
    private static final LinkJudge EVERYTHING = new LinkJudge() {
        @Override
        public LinkTarget resolve(String href) {
            return new LinkTarget.Outside(URI.create(LINK + URLEncoder.encode(href, StandardCharsets.UTF_8)));
        }

        @Override
        public LinkTarget resolvePicture(String source) {
            return new LinkTarget.Picture(Path.of("picture"));
        }
    };

    @Test
    void everyExampleShowsWhatTheSpecificationSaysButForTheListedOnes() throws IOException {
        Map<Integer, String> listed = listed();
        Set<Integer> different = new TreeSet<>();
        StringBuilder report = new StringBuilder();
        int number = 0;
        for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
            number++; // they are numbered in order
            String ours = ours(example.getSource());
            String theirs = normal(Jsoup.parseBodyFragment(example.getHtml().replace('→', '\t')).body());
            if (!ours.equals(theirs)) {
                different.add(number);
                if (!listed.containsKey(number)) {
                    report.append("\n\nexample ").append(number).append(" (")
                            .append(example.getSection()).append(")\n").append(example.getSource())
                            .append("\n  specified: ").append(theirs).append("\n  the page:  ").append(ours);
                }
            }
        }
        assertTrue(report.isEmpty(), () -> "differences that docs/commonmark.md does not list:" + report);
        assertEquals(different, listed.keySet(), "docs/commonmark.md lists an example that does not differ any more");
    }

    /** The rows of the table: numbers of examples and the group that gives the reason. */
    private static Map<Integer, String> listed() throws IOException {
        Path file = Path.of(Objects.requireNonNull(System.getProperty("huoye.dist"))).resolve("docs/commonmark.md");
        Map<Integer, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                for (String number : row.group(1).split(",")) {
                    String before = listed.put(Integer.parseInt(number.strip()), row.group(2).strip());
                    assertEquals(null, before, () -> "listed twice: " + number);
                }
            }
        }
        return listed;
    }

    private String ours(String markdown) {
        RenderedChapter page = renderer.render(markdown, "书", EVERYTHING);
        Element body = Jsoup.parseBodyFragment(page.body()).body();
        for (Element link : body.select("a[href]")) {
            String href = link.attr("href");
            assertTrue(href.startsWith(LINK), href);
            link.attr("href", URLDecoder.decode(href.substring(LINK.length()), StandardCharsets.UTF_8));
        }
        body.select("a.outside-link").removeAttr("class");
        body.select("h1, h2, h3, h4, h5, h6").removeAttr("id");
        for (Element picture : body.select("img[data-picture]")) {
            picture.attr("src", Objects.requireNonNull(page.pictures().get(picture.attr("data-picture"))).source())
                    .removeAttr("data-picture");
        }
        body.select("pre").removeAttr("data-lang");
        body.select("span.latin, pre span").unwrap();
        return normal(body);
    }

    /**
     * What two documents that look the same have in common: blanks count as one, and not at all at the border of blocks,
     * comments not at all, and an address means the same with and without percent escapes.
     */
    private static String normal(Element body) {
        for (String name : new String[]{"href", "src"}) {
            body.select("[" + name + "]").forEach(link -> link.attr(name, PercentCode.decode(link.attr(name))));
        }
        StringBuilder out = new StringBuilder();
        body.childNodes().forEach(child -> write(child, out, false));
        return out.toString()
                .replaceAll(
                        " *(</?(?:p|h[1-6]|li|ul|ol|blockquote|pre|hr|table|thead|tbody|tr|td|th|div|br)\\b[^>]*>) *",
                        "$1")
                .strip();
    }

    private static void write(Node node, StringBuilder out, boolean pre) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText();
            out.append((pre ? words.replace(' ', '·') : words.replaceAll("[ \t\n]+", " ")).replace("<", "&lt;"));
        } else if (node instanceof Element element) {
            out.append('<').append(element.normalName());
            out.append(element.attributes().asList().stream().sorted((a, b) -> a.getKey().compareTo(b.getKey()))
                    .map(Attribute::html).map(html -> " " + html).collect(Collectors.joining())).append('>');
            element.childNodes().forEach(child -> write(child, out, pre || element.normalName().equals("pre")));
            out.append("</").append(element.normalName()).append('>');
        }
    }
}
