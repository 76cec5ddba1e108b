package org.huoye.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.huoye.media.UnreadableMediaException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

    @TempDir
    Path folder;

    @Test
    void aTextNamedJpegIsNoPicture() throws Exception {
        Path file = Files.writeString(folder.resolve("text.jpg"), "this is not a picture");
        assertEquals(Reason.NOT_A_PICTURE, refused(file));
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        assertEquals(Reason.EMPTY, refused(Files.createFile(folder.resolve("empty.png"))));
    }

    @Test
    void aMissingFileAndAFolderAreRefused() {
        assertEquals(Reason.MISSING, refused(folder.resolve("nowhere.png")));
        assertEquals(Reason.FOLDER, refused(folder));
    }

    @Test
    void aTruncatedPngIsDamaged() throws Exception {
        byte[] whole = Files.readAllBytes(HostilePictures.photo(folder.resolve("whole.png"), 300, 200));
        Path file = Files.write(folder.resolve("half.png"), Arrays.copyOf(whole, whole.length / 2));
        assertEquals(Reason.DAMAGED, refused(file));
    }

    @Test
    void aPictureOfFourHundredMillionPixelsIsRefusedBeforeDecoding() throws Exception {
        Path file = HostilePictures.hugePng(folder.resolve("huge.png"), 20_000, 20_000);
        assertTrue(Files.size(file) < 1 << 20, "the trap is a small file");
        assertEquals(Reason.TOO_LARGE, refused(file));
    }

    @Test
    void aHeicPhotoIsNamedAsSuch() throws Exception {
        byte[] head = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0, 'm', 'i', 'f', '1', 'h', 'e',
                'i',
                'c'};
        assertEquals(Reason.UNSUPPORTED_HEIC, refused(Files.write(folder.resolve("photo.heic"), head)));
    }

    @Test
    void everyReasonHasASentence() {
        for (Reason reason : Reason.values()) {
            String sentence = new UnreadableMediaException(reason, "detail").sentence();
            assertTrue(sentence.endsWith("。"), sentence);
            assertFalse(sentence.contains("detail"), sentence);
        }
    }

    @Test
    void aLargePhotoIsScaledDownAndRemembersItsSize() throws Exception {
        Path file = HostilePictures.photo(folder.resolve("large.jpg"), 4_800, 3_200);
        Picture picture = PictureReader.read(file);
        assertEquals(1_600, picture.width());
        assertEquals(4_800, picture.sourceWidth());
        assertEquals(3.0, picture.sourceScaleX());
    }

    @Test
    void theFirstFrameOfAnAnimatedGifIsRead() throws Exception {
        Path file = HostilePictures.gif(folder.resolve("two.gif"), Color.RED, Color.BLUE);
        assertColor(Color.RED, PictureReader.read(file), 5, 5, 0);
    }

    @Test
    void transparencyBecomesWhite() throws Exception {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xFF00FF00);
        Path file = folder.resolve("clear.png");
        assertTrue(ImageIO.write(image, "png", file.toFile()));
        Picture picture = PictureReader.read(file);
        assertColor(Color.GREEN, picture, 0, 0, 0);
        assertColor(Color.WHITE, picture, 3, 3, 0);
    }

    @Test
    void aGreyPictureAndASinglePixelAreRead() throws Exception {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 255);
        Path file = folder.resolve("grey.png");
        assertTrue(ImageIO.write(image, "png", file.toFile()));
        assertColor(Color.WHITE, PictureReader.read(file), 0, 0, 0);
    }

    /** The test picture has red, green, blue and white quarters, clockwise from the top left. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyExifOrientationIsTurnedUpright(int orientation) throws Exception {
        Path file = HostilePictures.quartersWithExif(folder.resolve("turned.jpg"), 80, 48, orientation);
        Picture picture = PictureReader.read(file);
        assertEquals(80, picture.width());
        assertEquals(48, picture.height());
        assertColor(Color.RED, picture, 20, 12, 40);
        assertColor(Color.GREEN, picture, 60, 12, 40);
        assertColor(Color.BLUE, picture, 60, 36, 40);
        assertColor(Color.WHITE, picture, 20, 36, 40);
    }

    /** Made with Pillow: {@code Image.new("CMYK", (32, 32), (0, 255, 255, 0)).save("red-cmyk.jpg")}: full magenta and yellow. */
    @Test
    void aCmykJpegHasItsColours() throws Exception {
        Path file = folder.resolve("cmyk.jpg");
        try (var in = PictureReaderTest.class.getResourceAsStream("red-cmyk.jpg")) {
            Files.copy(java.util.Objects.requireNonNull(in), file);
        }
        Picture picture = PictureReader.read(file);
        int rgb = picture.argb()[16 * 32 + 16];
        assertTrue((rgb >> 16 & 0xFF) > 180 && (rgb >> 8 & 0xFF) < 80 && (rgb & 0xFF) < 90, Integer.toHexString(rgb));
    }

    private static Reason refused(Path file) {
        return assertThrows(UnreadableMediaException.class, () -> read(file)).reason();
    }

    private static void read(Path file) throws IOException {
        PictureReader.read(file);
    }

    private static void assertColor(Color expected, Picture picture, int x, int y, int tolerance) {
        Color seen = new Color(picture.argb()[y * picture.width() + x]);
        boolean near = Math.abs(seen.getRed() - expected.getRed()) <= tolerance
                && Math.abs(seen.getGreen() - expected.getGreen()) <= tolerance
                && Math.abs(seen.getBlue() - expected.getBlue()) <= tolerance;
        assertTrue(near, "expected " + expected + " at " + x + "," + y + ", saw " + seen);
    }
}
