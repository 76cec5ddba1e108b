package org.huoye.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The containers that are read, told by a file's first bytes. Nothing else is ever handed to FFmpeg, which for its part is
 * told the format: so no playlist, no list of other files and no address can pass for a film.
 */
enum FilmFormat {
    /** MP4, QuickTime, 3GP. */
    MOV("mov"),
    /** Matroska, WebM. */
    MATROSKA("matroska"), AVI("avi");

    private static final int HEAD = 12;

    /** What the first part of an MP4 or QuickTime file may be called. */
    private static final Set<String> MOV_PARTS = Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");

    /** Brands of the same container that hold pictures. */
    private static final Set<String> PICTURE_BRANDS = Set.of("heic", "heix", "mif1", "avif");

    private static final String EBML = "\032E\337\243";

    private final String demuxer;

    FilmFormat(String demuxer) {
        this.demuxer = demuxer;
    }

    /** FFmpeg's name of what takes it apart. */
    String demuxer() {
        return demuxer;
    }

    /**
     * What a file is; empty if it is no film.
     *
     * @throws IOException if the file cannot be read
     */
    static Optional<FilmFormat> of(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(HEAD);
        }
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        if (head.startsWith(EBML)) {
            return Optional.of(MATROSKA);
        }
        if (head.length() < HEAD) {
            return Optional.empty();
        }
        if (head.startsWith("RIFF") && head.startsWith("AVI ", 8)) {
            return Optional.of(AVI);
        }
        boolean holdsPicture = head.startsWith("ftyp", 4) && PICTURE_BRANDS.contains(head.substring(8));
        return MOV_PARTS.contains(head.substring(4, 8)) && !holdsPicture ? Optional.of(MOV) : Optional.empty();
    }
}
