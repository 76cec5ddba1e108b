package org.huoye.pipelines.vision.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.huoye.pipelines.vision.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages written down by hand: each line a rectangle, in the order in which a reader takes them. */
class ReadingOrderTest {

    private static final double HEIGHT = 30;

    private static Quad line(double x, double y, double width) {
        return new Quad(new Point(x, y), new Point(x + width, y), new Point(x + width, y + HEIGHT),
                new Point(x, y + HEIGHT));
    }

    /** A column of vertical text whose upper right corner is given. */
    private static Quad column(double right, double y, double length) {
        return new Quad(new Point(right, y), new Point(right, y + length), new Point(right - HEIGHT, y + length),
                new Point(right - HEIGHT, y));
    }

    private static Quad turned(Quad line, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        List<Point> to = line.corners().stream()
                .map(p -> new Point(p.x() * cos - p.y() * sin, p.x() * sin + p.y() * cos)).toList();
        return new Quad(to.get(0), to.get(1), to.get(2), to.get(3));
    }

    private static void reads(List<Quad> page, double degrees) {
        List<Integer> shuffled = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            shuffled.add(i);
        }
        Collections.shuffle(shuffled, new Random(11));
        List<Quad> mixed = shuffled.stream().map(i -> turned(page.get(i), degrees)).toList();
        List<Integer> order = ReadingOrder.of(mixed).stream().map(shuffled::get).toList();
        assertEquals(java.util.stream.IntStream.range(0, page.size()).boxed().toList(), order);
    }

    private static List<Quad> twoColumns() {
        List<Quad> page = new ArrayList<>();
        page.add(line(200, 0, 500)); // the heading above both
        for (int row = 0; row < 8; row++) {
            page.add(line(0, 60 + 34 * row, row == 7 ? 120 : 400));
        }
        for (int row = 0; row < 8; row++) {
            page.add(line(440, 60 + 34 * row, 400));
        }
        page.add(line(0, 360, 840)); // the foot below both
        return page;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 3, -8, 15, -15, 90, 170, 180, -90})
    void columnsAreReadOneAfterTheOtherWhateverWayThePageLies(double degrees) {
        reads(twoColumns(), degrees);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 15, 180})
    void linesAreReadFromTopToBottom(double degrees) {
        List<Quad> page = new ArrayList<>();
        for (int row = 0; row < 12; row++) {
            page.add(line(row % 3 * 40, 38 * row, 500 - row * 20));
        }
        reads(page, degrees);
    }

    @Test
    void shortPiecesBesideEachOtherAreReadAcross() {
        List<Quad> receipt = new ArrayList<>();
        receipt.add(line(120, 0, 200));
        for (int row = 0; row < 5; row++) {
            receipt.add(line(0, 60 + 40 * row, 110));
            receipt.add(line(340, 62 + 40 * row, 70));
        }
        reads(receipt, 0);
        reads(receipt, -6);
    }

    @Test
    void columnsThatDoNotMeetInHeightAreColumnsHoweverShort() {
        List<Quad> page = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            page.add(line(0, 40 * row, 100));
        }
        for (int row = 0; row < 5; row++) {
            page.add(line(200, 18 + 40 * row, 100));
        }
        reads(page, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 10})
    void verticalTextIsReadFromTheRight(double degrees) {
        List<Quad> page = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            page.add(column(400 - 50 * i, i == 0 ? 40 : 0, 300));
        }
        reads(page, degrees);
    }

    @Test
    void aHeadingAboveVerticalTextComesFirst() {
        List<Quad> page = new ArrayList<>();
        page.add(line(0, 0, 400));
        for (int i = 0; i < 4; i++) {
            page.add(column(380 - 60 * i, 60, 120));
        }
        reads(page, 0);
    }

    @Test
    void anEmptyPageAndASingleLineAreInOrder() {
        reads(List.of(), 0);
        reads(List.of(line(5, 5, 50)), 33);
    }

    @Test
    void linesCloseTogetherWhoseBoxesOverlapStayApart() {
        List<Quad> page = new ArrayList<>();
        for (int row = 0; row < 10; row++) {
            page.add(line(0, 22 * row, 500));
        }
        reads(page, 12);
    }
}
