package org.huoye.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;

/** Makes the pictures that readers bring along and that go wrong elsewhere. */
public final class HostilePictures {

    private HostilePictures() {
    }

    /** A colourful picture without much to compress; the format is the file's ending. */
    public static Path photo(Path file, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (x * 7919 ^ y * 104729) & 0xFFFFFF);
            }
        }
        String name = file.getFileName().toString();
        ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
        return file;
    }

    /** A valid black one-bit PNG of any size in a small file. */
    public static Path hugePng(Path file, int width, int height) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(pixels, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                deflater.write(row);
            }
        }
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            chunk(out, "IHDR",
                    ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[]{1, 0, 0, 0, 0}).array());
            chunk(out, "IDAT", pixels.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
        return file;
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }

    /** An animation of single-coloured frames. */
    public static Path gif(Path file, Color... frames) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (Color color : frames) {
                writer.writeToSequence(new IIOImage(filled(16, 16, color), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static BufferedImage filled(int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    /**
     * A JPEG that shows, once turned as its EXIF tag says, red, green, blue and white quarters, clockwise from the top left.
     *
     * @param width when upright
     * @param height when upright
     */
    public static Path quartersWithExif(Path file, int width, int height, int orientation) throws IOException {
        BufferedImage upright = filled(width, height, Color.WHITE);
        Graphics2D graphics = upright.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(width / 2, 0, width / 2, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, height / 2, width / 2, height / 2);
        graphics.dispose();

        // the inverse of each transform of the EXIF standard (tag 0x0112): from upright to stored
        boolean swap = orientation >= 5;
        double w = width;
        double h = height;
        AffineTransform store = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, -1, 1, 0, 0, w);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, 1, -1, 0, h, 0);
            default -> new AffineTransform();
        };
        BufferedImage stored = filled(swap ? height : width, swap ? width : height, Color.BLACK);
        Graphics2D turn = stored.createGraphics();
        turn.drawImage(upright, store, null);
        turn.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(stored, "jpg", jpeg);
        Files.write(file, withOrientation(jpeg.toByteArray(), orientation));
        return file;
    }

    /** Puts an EXIF segment with one tag right behind the JPEG's start marker. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] tiff = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0,
                0,
                0, 0};
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 10 + tiff.length);
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + tiff.length))
                .put(new byte[]{'E', 'x', 'i', 'f', 0, 0}).put(tiff).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }
}
