package org.huoye.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Makes films for tests with FFmpeg's own encoders. */
public final class Films {

    public static final int RED = 0xFFD02020;
    public static final int GREEN = 0xFF20A020;
    public static final int BLUE = 0xFF2020C0;
    public static final int WHITE = 0xFFF0F0F0;

    /** Frames a second of every film. */
    public static final int RATE = 25;

    private Films() {
    }

    /** Draws the frames. */
    public interface Painter {
        /** Colour of a pixel, x and y being 0 to 1. */
        int colour(int frame, double x, double y);
    }

    /** The corners red, green, blue and white, row by row; the middle a grey of {@link #level}. */
    public static int corners(int frame, double x, double y) {
        if (Math.abs(x - 0.5) < 0.2 && Math.abs(y - 0.5) < 0.2) {
            return 0xFF000000 | level(frame) * 0x010101;
        }
        return y < 0.5 ? x < 0.5 ? RED : GREEN : x < 0.5 ? BLUE : WHITE;
    }

    /** How bright the middle of a frame is, 0 to 255. */
    public static int level(int frame) {
        return 30 + frame * 37 % 200;
    }

    /** An H.264 film in MP4, small and with corners. */
    public static Path mp4(Path file, int frames) {
        return write(file, "libopenh264", 160, 120, frames, Films::corners);
    }

    /**
     * Writes a film; the name's ending says the container.
     *
     * @param encoder FFmpeg's name of it
     */
    public static Path write(Path file, String encoder, int width, int height, int frames, Painter painter) {
        return write(file, encoder, width, height, frames, painter, false);
    }

    /** A film with the colours of high-definition television, and saying so. */
    public static Path inHighDefinition(Path file, int width, int height, int frames) {
        return write(file, "libopenh264", width, height, frames, Films::corners, true);
    }

    private static Path write(Path file, String encoder, int width, int height, int frames, Painter painter,
            boolean highDefinition) {
        try (Writer writer = new Writer(file, encoder, width, height, highDefinition)) {
            int[] pixels = new int[width * height];
            for (int frame = 0; frame < frames; frame++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        pixels[y * width + x] = painter.colour(frame, (x + 0.5) / width, (y + 0.5) / height);
                    }
                }
                writer.add(pixels, frame);
            }
            writer.end();
        }
        return file;
    }

    /** A Matroska or MP4 file with a second of silence and nothing to see. */
    public static Path soundOnly(Path file) {
        FfmpegLibraries.load();
        AVFormatContext out = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(out, null, null, file.toString()));
        AVStream stream = avformat.avformat_new_stream(out, null);
        stream.codecpar().codec_type(avutil.AVMEDIA_TYPE_AUDIO).codec_id(avcodec.AV_CODEC_ID_PCM_S16LE)
                .sample_rate(8000).format(avutil.AV_SAMPLE_FMT_S16).bits_per_coded_sample(16);
        avutil.av_channel_layout_default(stream.codecpar().ch_layout(), 1);
        AVIOContext pb = new AVIOContext(null);
        check(avformat.avio_open(pb, file.toString(), avformat.AVIO_FLAG_WRITE));
        out.pb(pb);
        check(avformat.avformat_write_header(out, (AVDictionary) null));
        AVPacket packet = avcodec.av_packet_alloc();
        check(avcodec.av_new_packet(packet, 16_000));
        packet.pts(0).dts(0).stream_index(0);
        check(avformat.av_interleaved_write_frame(out, packet));
        check(avformat.av_write_trailer(out));
        avformat.avio_close(out.pb());
        avformat.avformat_free_context(out);
        avcodec.av_packet_free(packet);
        return file;
    }

    /** Notes in an MP4 file how the camera was held: clockwise quarter turns to see it upright. */
    public static Path turned(Path file, int quarters) throws IOException {
        int one = 0x10000;
        int[][] matrices = {{one, 0, 0, one}, {0, one, -one, 0}, {-one, 0, 0, -one}, {0, -one, one, 0}};
        int[] m = matrices[quarters];
        byte[] bytes = Files.readAllBytes(file);
        int at = find(bytes, "tkhd", 0) + 4 + 40;
        ByteBuffer matrix = ByteBuffer.wrap(bytes, at, 36).order(ByteOrder.BIG_ENDIAN);
        for (int number : new int[]{m[0], m[1], 0, m[2], m[3], 0, 0, 0, 0x40000000}) {
            matrix.putInt(number);
        }
        return Files.write(file, bytes);
    }

    /** Makes the sample description of an MP4 file announce frames of another size. */
    public static Path announcing(Path file, String sample, int width, int height) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = find(bytes, sample, find(bytes, "stsd", 0)) + 4 + 24;
        ByteBuffer.wrap(bytes, at, 4).order(ByteOrder.BIG_ENDIAN).putShort((short) width).putShort((short) height);
        return Files.write(file, bytes);
    }

    /** Makes an MP4 file announce very many frames of one byte each. */
    public static Path announcingFrames(Path file, int count) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN);
        numbers.putInt(find(bytes, "stsz", 0) + 8, 1).putInt(find(bytes, "stsz", 0) + 12, count);
        numbers.putInt(find(bytes, "stsc", 0) + 8, 1).putInt(find(bytes, "stsc", 0) + 16, count);
        numbers.putInt(find(bytes, "stts", 0) + 8, 1).putInt(find(bytes, "stts", 0) + 12, count);
        return Files.write(file, bytes);
    }

    /** Makes JPEG pictures in a file announce another size: the first of each {@code every} ones. */
    public static Path announcingInPictures(Path file, int every, int width, int height) throws IOException {
        return announcingInPictures(file, index -> index % every == 0, width, height);
    }

    /** Makes some JPEG pictures in a file announce another size. */
    public static Path announcingInPictures(Path file, IntPredicate which, int width, int height)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int seen = 0;
        for (int at = 0; at + 9 < bytes.length; at++) {
            if ((bytes[at] & 0xFF) == 0xFF && (bytes[at + 1] & 0xFF) == 0xC0 && bytes[at + 4] == 8
                    && which.test(seen++)) {
                ByteBuffer.wrap(bytes, at + 5, 4).putShort((short) height).putShort((short) width);
            }
        }
        return Files.write(file, bytes);
    }

    private static int find(byte[] bytes, String word, int from) {
        byte[] sought = word.getBytes(StandardCharsets.US_ASCII);
        for (int at = from; at + sought.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("no " + word);
    }

    private static int check(int result) {
        if (result < 0) {
            throw new IllegalStateException(FfmpegLibraries.text(result));
        }
        return result;
    }

    private static final class Writer implements AutoCloseable {

        private final AVFormatContext out = new AVFormatContext(null);
        private final AVCodecContext context;
        private final AVStream stream;
        private final AVFrame frame = avutil.av_frame_alloc();
        private final AVPacket packet = avcodec.av_packet_alloc();
        private final SwsContext scaler;
        private final IntPointer pixels;

        Writer(Path file, String encoder, int width, int height, boolean highDefinition) {
            FfmpegLibraries.load();
            check(avformat.avformat_alloc_output_context2(out, null, null, file.toString()));
            AVCodec codec = avcodec.avcodec_find_encoder_by_name(encoder);
            if (codec == null) {
                throw new IllegalStateException("no encoder " + encoder);
            }
            stream = avformat.avformat_new_stream(out, null);
            context = avcodec.avcodec_alloc_context3(codec);
            AVRational tick = new AVRational().num(1).den(RATE);
            boolean jpeg = encoder.equals("mjpeg");
            int format = jpeg ? avutil.AV_PIX_FMT_YUVJ420P : avutil.AV_PIX_FMT_YUV420P;
            context.width(width).height(height).time_base(tick).gop_size(12).bit_rate(2_000_000).pix_fmt(format);
            // as the scaler below makes them
            if (highDefinition) {
                context.colorspace(avutil.AVCOL_SPC_BT709).color_primaries(avutil.AVCOL_PRI_BT709)
                        .color_trc(avutil.AVCOL_TRC_BT709);
            } else {
                context.colorspace(avutil.AVCOL_SPC_SMPTE170M).color_primaries(avutil.AVCOL_PRI_SMPTE170M)
                        .color_trc(avutil.AVCOL_TRC_SMPTE170M);
            }
            context.framerate(new AVRational().num(RATE).den(1));
            if ((out.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
                context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
            }
            AVDictionary options = new AVDictionary(null);
            if (encoder.startsWith("libvpx")) {
                avutil.av_dict_set(options, "deadline", "realtime", 0);
            }
            check(avcodec.avcodec_open2(context, codec, options));
            check(avcodec.avcodec_parameters_from_context(stream.codecpar(), context));
            stream.time_base(tick).avg_frame_rate(context.framerate());
            AVIOContext pb = new AVIOContext(null);
            check(avformat.avio_open(pb, file.toString(), avformat.AVIO_FLAG_WRITE));
            out.pb(pb);
            AVDictionary muxer = new AVDictionary(null);
            avutil.av_dict_set(muxer, "movflags", "faststart", 0);
            check(avformat.avformat_write_header(out, muxer));
            frame.format(format).width(width).height(height);
            check(avutil.av_frame_get_buffer(frame, 0));
            scaler = swscale.sws_getContext(width, height, avutil.AV_PIX_FMT_BGRA, width, height, format,
                    swscale.SWS_BILINEAR, null, null, (DoublePointer) null);
            if (highDefinition) {
                swscale.sws_setColorspaceDetails(scaler, swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT), 1,
                        swscale.sws_getCoefficients(swscale.SWS_CS_ITU709), 0, 0, 1 << 16, 1 << 16);
            }
            pixels = new IntPointer((long) width * height);
        }

        void add(int[] argb, int index) {
            check(avutil.av_frame_make_writable(frame));
            pixels.put(argb);
            PointerPointer<BytePointer> planes = new PointerPointer<>(4);
            planes.put(0, pixels);
            IntPointer strides = new IntPointer(frame.width() * 4, 0, 0, 0);
            swscale.sws_scale(scaler, planes, strides, 0, frame.height(), frame.data(), frame.linesize());
            frame.pts(index);
            check(avcodec.avcodec_send_frame(context, frame));
            drain();
        }

        void end() {
            check(avcodec.avcodec_send_frame(context, null));
            drain();
            check(avformat.av_write_trailer(out));
        }

        private void drain() {
            while (avcodec.avcodec_receive_packet(context, packet) >= 0) {
                packet.stream_index(0);
                avcodec.av_packet_rescale_ts(packet, context.time_base(), stream.time_base());
                check(avformat.av_interleaved_write_frame(out, packet));
            }
        }

        @Override
        public void close() {
            avformat.avio_close(out.pb());
            avcodec.avcodec_free_context(context);
            avformat.avformat_free_context(out);
            avutil.av_frame_free(frame);
            avcodec.av_packet_free(packet);
            swscale.sws_freeContext(scaler);
            pixels.close();
        }
    }
}
