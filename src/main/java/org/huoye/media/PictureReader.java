package org.huoye.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.huoye.media.UnreadableMediaException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads JPEG (CMYK too), PNG, GIF (first frame), BMP and WebP files that may be hostile: dimensions are looked at before
 * a pixel is decoded, large pictures are scaled down while decoding, photos are turned upright by their EXIF tag,
 * transparency becomes white. Drawings in SVG are checked and drawn. Stateless and thread-safe; takes up to some hundred
 * milliseconds.
 */
public final class PictureReader {

    /** Pictures are scaled down while decoding until no side is longer than twice this. */
    private static final int LONG_SIDE = 1600;

    private static final long MOST_PIXELS = 100_000_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final int HEADER_BYTES = 12;

    /** Brands of the ISO media container that hold HEIF and AVIF pictures. */
    private static final Set<String> HEIF_BRANDS = Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1",
            "msf1",
            "avif", "avis");

    private PictureReader() {
    }

    /**
     * Reads a picture.
     *
     * @throws UnreadableMediaException if the file is missing, empty, no picture, damaged or too large, or an SVG that may
     *     do harm
     * @throws IOException if the file cannot be read
     */
    public static Picture read(Path file) throws IOException {
        if (SvgCheck.isSvg(file)) {
            SvgRaster.Pixels drawn = SvgRaster.draw(SvgCheck.read(file), LONG_SIDE, Color.WHITE);
            return new Picture(drawn.width(), drawn.height(), drawn.argb(), String.valueOf(file.getFileName()));
        }
        return withReader(file, reader -> upright(decode(reader, file), orientation(file), file));
    }

    /**
     * Reads how large a picture is, upright, without decoding it, or a drawing in SVG; takes about a millisecond.
     *
     * @throws UnreadableMediaException as {@link #read}, as far as that can be known from the file's beginning
     * @throws IOException if the file cannot be read
     */
    public static PictureSize size(Path file) throws IOException {
        if (SvgCheck.isSvg(file)) {
            return SvgCheck.read(file).size();
        }
        return withReader(file, reader -> {
            PictureSize stored = storedSize(reader, file);
            return orientation(file) >= 5 ? new PictureSize(stored.height(), stored.width()) : stored;
        });
    }

    private static <T> T withReader(Path file, Use<T> use) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw UnreadableMediaException.noFile(file);
        }
        long bytes = Files.size(file);
        if (bytes == 0) {
            throw new UnreadableMediaException(Reason.EMPTY, "empty file: " + file);
        }
        if (bytes > MOST_BYTES) {
            throw new UnreadableMediaException(Reason.TOO_LARGE, bytes + " bytes: " + file);
        }
        refuseHeif(file);
        if (FilmReader.isFilm(file)) {
            throw new UnreadableMediaException(Reason.FILM, "a film: " + file);
        }
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnreadableMediaException(Reason.NOT_A_PICTURE, "no known picture format: " + file);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return use.with(reader);
            } catch (UnreadableMediaException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                // readers answer damaged files with all kinds of runtime exceptions
                throw new UnreadableMediaException(Reason.DAMAGED, "cannot decode " + file, e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static PictureSize storedSize(ImageReader reader, Path file) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1) {
            throw new UnreadableMediaException(Reason.DAMAGED, "no pixels: " + file);
        }
        if ((long) width * height > MOST_PIXELS) {
            throw new UnreadableMediaException(Reason.TOO_LARGE, width + " x " + height + ": " + file);
        }
        return new PictureSize(width, height);
    }

    private static Decoded decode(ImageReader reader, Path file) throws IOException {
        PictureSize size = storedSize(reader, file);
        int step = Math.max(1, Math.max(size.width(), size.height()) / LONG_SIDE);
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return new Decoded(opaque(reader.read(0, parameters)), size.width(), size.height());
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        try {
            graphics.drawImage(image, 0, 0, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return result;
    }

    /** Turns and mirrors as EXIF says: tag values 1 to 8. */
    private static Picture upright(Decoded decoded, int orientation, Path file) {
        int[] source = ((DataBufferInt) decoded.image.getRaster().getDataBuffer()).getData();
        int w = decoded.image.getWidth();
        int h = decoded.image.getHeight();
        boolean swap = orientation >= 5;
        int width = swap ? h : w;
        int height = swap ? w : h;
        int[] argb = new int[source.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = switch (orientation) {
                    case 2 -> y * w + (w - 1 - x);
                    case 3 -> (h - 1 - y) * w + (w - 1 - x);
                    case 4 -> (h - 1 - y) * w + x;
                    case 5 -> x * w + y;
                    case 6 -> (h - 1 - x) * w + y;
                    case 7 -> (h - 1 - x) * w + (w - 1 - y);
                    case 8 -> x * w + (w - 1 - y);
                    default -> y * w + x;
                };
                argb[y * width + x] = source[from] | 0xFF000000;
            }
        }
        @Nullable
        Path name = file.getFileName();
        return new Picture(width, height, argb, name == null ? "" : name.toString(),
                swap ? decoded.height : decoded.width, swap ? decoded.width : decoded.height);
    }

    private static int orientation(Path file) throws IOException {
        try {
            var exif = ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer tag = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return tag == null || tag < 1 || tag > 8 ? 1 : tag;
        } catch (ImageProcessingException | RuntimeException e) {
            return 1; // a picture without readable metadata is shown as it is stored
        }
    }

    private static void refuseHeif(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEADER_BYTES);
            if (head.length == HEADER_BYTES) {
                String box = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
                String brand = new String(head, 8, 4, StandardCharsets.ISO_8859_1);
                if (box.equals("ftyp") && HEIF_BRANDS.contains(brand)) {
                    throw new UnreadableMediaException(Reason.UNSUPPORTED_HEIC, "HEIF brand " + brand + ": " + file);
                }
            }
        }
    }

    private record Decoded(BufferedImage image, int width, int height) {
    }

    /** What is done with an open reader. */
    @FunctionalInterface
    private interface Use<T> {
        T with(ImageReader reader) throws IOException;
    }
}
