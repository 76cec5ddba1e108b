package org.huoye;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every heading and point of the course that the book grew from has its place in the book. The course itself is not kept
 * here: the rows of {@code docs/coverage.tsv} are the list of its points, so their number is fixed and a point's parent must
 * be a row too.
 */
class CoverageTest {

    /** Headings, bullets, quoted remarks and pictures of the course. */
    private static final int POINTS = 77;
    private static final String HEADER = "course_point\tchapter\tanchor";
    private static final String UNDER = " › ";

    private static final List<String[]> ROWS = new ArrayList<>();

    @BeforeAll
    static void readRows() throws IOException {
        List<String> lines = Files.readAllLines(BundledBook.ROOT.resolve("docs/coverage.tsv"));
        assertEquals(HEADER, lines.get(0));
        lines.subList(1, lines.size()).forEach(line -> ROWS.add(line.split("\t", -1)));
    }

    @Test
    void listsEveryPointOfTheCourseOnce() {
        Set<String> points = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (String[] row : ROWS) {
            if (row.length != 3 || !points.add(row[0])) {
                wrong.add(String.join(" | ", row));
            }
        }
        assertEquals(List.of(), wrong, "rows of another shape, or written twice");
        assertEquals(POINTS, ROWS.size(), "points of the course");
    }

    @Test
    void listsNoPointWithoutItsParent() {
        Set<String> points = new HashSet<>();
        ROWS.forEach(row -> points.add(row[0]));
        List<String> orphans = points.stream().filter(point -> point.contains(UNDER))
                .filter(point -> !points.contains(point.substring(0, point.lastIndexOf(UNDER)))).sorted().toList();
        assertEquals(List.of(), orphans);
    }

    @Test
    void namesAPlaceInTheBookForEveryPoint() throws IOException {
        BundledBook bundled = new BundledBook();
        List<String> lost = ROWS.stream().filter(row -> !bundled.hasAnchor(row[1], row[2]))
                .map(row -> row[0] + " -> " + row[1] + "#" + row[2]).toList();
        assertEquals(List.of(), lost, "a chapter or heading that the book does not have");
    }
}
