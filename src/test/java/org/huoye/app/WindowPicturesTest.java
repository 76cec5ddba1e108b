package org.huoye.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huoye.book.Book;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.platform.Installation;
import org.huoye.ui.Palette;
import org.huoye.ui.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** Pictures of pages, made without a display. JavaFX is left running for the tests that follow. */
class WindowPicturesTest {

    @TempDir
    Path folder;

    private Picture picture(String markdown, PagePicture how) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path page = Files.writeString(folder.resolve("page.md"), markdown);
        Book book = Book.open(page);
        Path png = folder.resolve("out/page.png");
        WindowPictures pictures = WindowPictures.start(Installation.find(), folder.resolve("cache"));
        pictures.page(book, book.chapters().getFirst(), how, png);
        return PictureReader.read(png);
    }

    @ParameterizedTest
    @CsvSource({"600, 1, LIGHT", "600, 2, DARK", "400, 1.5, DARK"})
    void pageIsPaintedInItsSizeAndColours(int width, double scale, Scheme scheme) throws Exception {
        Picture picture = picture("# 页\n\n正文\n", new PagePicture(width, scale, scheme));
        assertEquals(Math.round(width * scale), picture.width());
        assertEquals(scheme == Scheme.DARK ? 0xFF1B1D21 : 0xFFFBFAF7, picture.argb()[0]);
        int paper = Integer.parseInt(Palette.PAPER.hex(scheme).substring(1), 16) | 0xFF000000;
        long inked = java.util.Arrays.stream(picture.argb()).filter(pixel -> pixel != paper).count();
        assertTrue(inked > 200 && inked < picture.argb().length / 4, () -> inked + " pixels are not paper");
    }

    @Test
    void pictureIsAsTallAsThePage() throws Exception {
        Picture one = picture("# 页\n\n正文\n", new PagePicture(600, 1, Scheme.LIGHT));
        Picture many = picture("# 页\n\n" + "正文\n\n".repeat(100), new PagePicture(600, 1, Scheme.LIGHT));
        assertTrue(many.sourceHeight() > one.sourceHeight() + 90 * 30,
                many.sourceHeight() + " against " + one.sourceHeight());
    }
}
