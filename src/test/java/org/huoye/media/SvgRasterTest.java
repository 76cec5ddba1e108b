package org.huoye.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.huoye.media.UnreadableMediaException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SvgRasterTest {

    private static final String ROOT = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'>";

    @TempDir
    private Path folder;

    private Path write(String inside) throws IOException {
        return Files.writeString(folder.resolve("图.svg"), ROOT + inside + "</svg>");
    }

    private static int at(SvgRaster.Pixels drawn, double x, double y) {
        int row = (int) (y * drawn.height());
        int column = (int) (x * drawn.width());
        return drawn.argb()[row * drawn.width() + column];
    }

    @Test
    void shapesAreWhereTheyBelongOnTheGroundThatIsAskedFor() throws IOException {
        Svg svg = SvgCheck.read(write("<rect x='100' width='100' height='50' fill='#2A5C8F'/>"));
        SvgRaster.Pixels onWhite = SvgRaster.draw(svg, 400, Color.WHITE);
        assertEquals(400, onWhite.width());
        assertEquals(200, onWhite.height());
        assertEquals(0xFF2A5C8F, at(onWhite, 0.75, 0.25));
        assertEquals(0xFFFFFFFF, at(onWhite, 0.25, 0.25));
        SvgRaster.Pixels onNothing = SvgRaster.draw(svg, 40, null);
        assertEquals(40, onNothing.width());
        assertEquals(0xFF2A5C8F, at(onNothing, 0.75, 0.25));
        assertEquals(0, at(onNothing, 0.25, 0.75));
    }

    @Test
    void drawingIsAPictureForADemo() throws IOException {
        Picture picture = PictureReader.read(write("<rect width='200' height='100' fill='red'/>"));
        assertEquals("图.svg", picture.name());
        assertEquals(picture.width(), 2 * picture.height());
        assertEquals(0xFFFF0000, picture.argb()[picture.argb().length / 2]);
    }

    @Test
    void familyWithoutChineseDoesNotTurnItIntoBoxes() throws IOException {
        int[][] drawn = new int[2][];
        for (int i = 0; i < 2; i++) {
            Svg svg = SvgCheck.read(write("<text x='20' y='80' font-size='60' font-family='\"DejaVu Sans\", Arial'>"
                    + "卷积".charAt(i) + "</text>"));
            drawn[i] = SvgRaster.draw(svg, 200, Color.WHITE).argb();
            assertFalse(Arrays.stream(drawn[i]).allMatch(pixel -> pixel == 0xFFFFFFFF), "nothing was drawn");
        }
        assertFalse(Arrays.equals(drawn[0], drawn[1]), "both characters are the same box");
    }

    @Test
    void drawingThatNamesVeryManyFamiliesIsDrawnInTime() throws IOException {
        StringBuilder inside = new StringBuilder();
        for (int i = 0; i < 450; i++) {
            inside.append("<text font-family='F").append(i).append(",a".repeat(95)).append("'>a</text>");
        }
        inside.append("<text>").append("abcdefghij".repeat(8_000)).append("</text>");
        Svg svg = SvgCheck.read(write(inside.toString()));
        assertTimeout(Duration.ofSeconds(15), () -> SvgRaster.draw(svg, 200, Color.WHITE));
    }

    @Test
    void drawingsAsDeepAsTheCheckAllowsAreDrawnInTime() throws IOException {
        String deep = "<g opacity='0.99'>".repeat(38) + "<rect width='200' height='100'/>" + "</g>".repeat(38);
        Svg svg = SvgCheck.read(write(deep));
        SvgRaster.Pixels drawn = assertTimeout(Duration.ofSeconds(60), () -> SvgRaster.draw(svg, 1600, Color.WHITE));
        assertEquals(2, drawn.width() / drawn.height());
        assertFalse(at(drawn, 0.5, 0.5) == 0xFFFFFFFF);
    }

    @Test
    void drawingThatMayDoHarmIsRefusedWithItsReason() throws IOException {
        Path file = write("<script>alert(1)</script>");
        assertEquals(Reason.UNSAFE_SVG,
                assertThrows(UnreadableMediaException.class, () -> PictureReader.read(file)).reason());
    }
}
