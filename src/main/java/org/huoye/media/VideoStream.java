package org.huoye.media;

import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a film or camera, taken apart and decoded by FFmpeg one at a time, with limits on what a hostile file may
 * ask for. Holds native memory until it is closed. Not thread-safe.
 */
final class VideoStream implements AutoCloseable {

    /** What a look for the next frame led to. */
    enum Step {
        /** {@link #frame()} holds the next one. */
        FRAME,
        /** A device has none yet. */
        NOT_YET,
        /** There are no more; {@link #end()} says why. */
        END
    }

    /** 4096 x 2304; a frame of that size takes 14 MB, and a decoder keeps up to some twenty. */
    static final long MOST_PIXELS = 9_437_184;

    /** Above this a second thread decodes. */
    private static final long SMALL_PIXELS = 1_000_000;

    private static final int MOST_STREAMS = 64;

    /** After so many packets, or so many bytes of them, without a picture there will be none. */
    private static final int MOST_PACKETS = 2000;
    private static final long MOST_BYTES = 256L << 20;

    /** What common cameras, phones and programs write; other decoders are not let near a file. */
    private static final Set<Integer> CODECS = Set.of(avcodec.AV_CODEC_ID_H264, avcodec.AV_CODEC_ID_HEVC,
            avcodec.AV_CODEC_ID_VP8, avcodec.AV_CODEC_ID_VP9, avcodec.AV_CODEC_ID_AV1, avcodec.AV_CODEC_ID_MPEG4,
            avcodec.AV_CODEC_ID_H263, avcodec.AV_CODEC_ID_MJPEG, avcodec.AV_CODEC_ID_RAWVIDEO);

    private final BooleanSupplier stopped;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private @Nullable AVFormatContext format;
    private @Nullable AVCodecContext codec;
    private int index;
    private int end;

    private VideoStream(BooleanSupplier stopped) {
        this.stopped = stopped;
    }

    /**
     * Opens a file or device.
     *
     * @param url what FFmpeg opens
     * @param demuxer FFmpeg's name of the format or of the kind of device; no other is tried
     * @param options for it
     * @param waits whether {@link #next} waits for a frame; if not it says {@link Step#NOT_YET}
     * @param stopped looked at while it searches; true ends the stream
     * @throws VideoException if FFmpeg cannot open it
     * @throws UnreadableMediaException if there are no pictures in it, or not ones that are read
     */
    static VideoStream open(String url, String demuxer, Map<String, String> options, boolean waits,
            BooleanSupplier stopped) throws VideoException, UnreadableMediaException {
        VideoStream stream = new VideoStream(stopped);
        try {
            stream.openInput(url, demuxer, options, waits);
            stream.openDecoder();
            return stream;
        } catch (VideoException | UnreadableMediaException | RuntimeException | Error e) {
            stream.close();
            throw e;
        }
    }

    private void openInput(String url, String demuxer, Map<String, String> options, boolean waits)
            throws VideoException {
        AVInputFormat known = avformat.av_find_input_format(demuxer);
        if (known == null || known.isNull()) {
            throw new VideoException("no " + demuxer + " in this build", avutil.AVERROR_DEMUXER_NOT_FOUND());
        }
        AVFormatContext opening = avformat.avformat_alloc_context();
        opening.max_streams(MOST_STREAMS);
        if (!waits) {
            opening.flags(opening.flags() | AVFormatContext.AVFMT_FLAG_NONBLOCK);
        }
        AVDictionary dictionary = new AVDictionary(null);
        options.forEach((key, value) -> avutil.av_dict_set(dictionary, key, value, 0));
        int opened = avformat.avformat_open_input(opening, url, known, dictionary); // frees it on failure
        avutil.av_dict_free(dictionary);
        if (opened < 0) {
            throw new VideoException("cannot open", opened);
        }
        format = opening;
    }

    private void openDecoder() throws VideoException, UnreadableMediaException {
        AVFormatContext in = opened();
        index = best(in, avutil.AVMEDIA_TYPE_VIDEO);
        if (index < 0 && best(in, avutil.AVMEDIA_TYPE_AUDIO) < 0) {
            throw new VideoException("nothing in it", index);
        }
        AVStream stream = index < 0 ? null : in.streams(index);
        if (stream == null || (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0) {
            throw new UnreadableMediaException(UnreadableMediaException.Reason.NO_PICTURES, "no video stream");
        }
        for (int other = 0; other < in.nb_streams(); other++) {
            if (other != index) {
                in.streams(other).discard(avcodec.AVDISCARD_ALL);
            }
        }
        AVCodecParameters parameters = stream.codecpar();
        long pixels = (long) parameters.width() * parameters.height();
        if (pixels > MOST_PIXELS) {
            throw new UnreadableMediaException(UnreadableMediaException.Reason.LARGE_FILM,
                    parameters.width() + " x " + parameters.height());
        }
        AVCodec decoder = CODECS.contains(parameters.codec_id())
                ? avcodec.avcodec_find_decoder(parameters.codec_id())
                : null;
        if (decoder == null || decoder.isNull()) {
            throw new UnreadableMediaException(UnreadableMediaException.Reason.UNKNOWN_CODEC,
                    avcodec.avcodec_get_name(parameters.codec_id()).getString());
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(decoder);
        codec = context;
        check("parameters", avcodec.avcodec_parameters_to_context(context, parameters));
        context.pkt_timebase(stream.time_base());
        context.max_pixels(MOST_PIXELS);
        context.thread_count(pixels > SMALL_PIXELS ? 2 : 1);
        check("decoder", avcodec.avcodec_open2(context, decoder, (AVDictionary) null));
    }

    private static int best(AVFormatContext in, int type) {
        return avformat.av_find_best_stream(in, type, -1, -1, (AVCodec) null, 0);
    }

    private static void check(String what, int result) throws VideoException {
        if (result < 0) {
            throw new VideoException(what, result);
        }
    }

    /** Looks for the next frame. Packets that cannot be decoded are passed over, but not without end. */
    Step next() {
        int packets = 0;
        long bytes = 0;
        AVFormatContext in = opened();
        AVCodecContext decoder = decoder();
        while (!stopped.getAsBoolean()) {
            int received = avcodec.avcodec_receive_frame(decoder, frame);
            if (received == 0) {
                return Step.FRAME;
            }
            if (end != 0) {
                return Step.END; // the decoder has given what it held back
            }
            int read = avformat.av_read_frame(in, packet);
            if (read == avutil.AVERROR_EAGAIN()) {
                return Step.NOT_YET;
            }
            if (read < 0) {
                end = read;
                avcodec.avcodec_send_packet(decoder, null);
                continue;
            }
            packets++;
            bytes += packet.size();
            if (packets > MOST_PACKETS || bytes > MOST_BYTES) {
                end = avutil.AVERROR_INVALIDDATA();
            } else if (packet.stream_index() == index) {
                avcodec.avcodec_send_packet(decoder, packet);
            }
            avcodec.av_packet_unref(packet);
        }
        return Step.END;
    }

    /** Goes back to the last key frame before a time. @return whether the format can do that */
    boolean seek(double seconds) {
        AVStream stream = stream();
        long at = Math.round(seconds / unit(stream.time_base())) + start(stream);
        if (avformat.av_seek_frame(opened(), index, at, avformat.AVSEEK_FLAG_BACKWARD) < 0) {
            return false;
        }
        avcodec.avcodec_flush_buffers(decoder());
        end = 0;
        return true;
    }

    /** The frame that {@link #next} found; the same object each time. */
    AVFrame frame() {
        return frame;
    }

    /** Why there are no more frames: FFmpeg's number; 0 while there are. */
    int end() {
        return end;
    }

    /** Seconds of the frame since the beginning; NaN if the file does not say. */
    double seconds() {
        long stamp = frame.best_effort_timestamp();
        AVStream stream = stream();
        return stamp == avutil.AV_NOPTS_VALUE ? Double.NaN : (stamp - start(stream)) * unit(stream.time_base());
    }

    private static long start(AVStream stream) {
        long start = stream.start_time();
        return start == avutil.AV_NOPTS_VALUE ? 0 : start;
    }

    /** Frames a second as the file or device says; 0 if it does not. */
    double framesPerSecond() {
        AVRational rate = avformat.av_guess_frame_rate(opened(), stream(), null);
        return rate.den() == 0 ? 0 : (double) rate.num() / rate.den();
    }

    /** Seconds from beginning to end as the file says; 0 if it does not. */
    double duration() {
        long ticks = opened().duration();
        return ticks == avutil.AV_NOPTS_VALUE || ticks < 0 ? 0 : ticks / 1e6;
    }

    /** How much wider a pixel is than high; 1 if nothing sensible is said. */
    double pixelAspect() {
        AVRational ratio = avformat.av_guess_sample_aspect_ratio(opened(), stream(), frame);
        double aspect = ratio.den() == 0 ? 0 : (double) ratio.num() / ratio.den();
        return aspect < 0.25 || aspect > 4 ? 1 : aspect;
    }

    /** How the camera was held. */
    Turn turn() {
        AVCodecParameters parameters = stream().codecpar();
        AVPacketSideData matrix = avcodec.av_packet_side_data_get(parameters.coded_side_data(),
                parameters.nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull() || matrix.size() < 9L * Integer.BYTES) {
            return Turn.NONE;
        }
        IntPointer numbers = new IntPointer(matrix.data());
        return Turn.of(numbers.get(0), numbers.get(1), numbers.get(3), numbers.get(4));
    }

    private AVStream stream() {
        return opened().streams(index);
    }

    private static double unit(AVRational base) {
        return base.den() == 0 ? 0 : (double) base.num() / base.den();
    }

    private AVFormatContext opened() {
        AVFormatContext in = format;
        if (in == null) {
            throw new IllegalStateException("closed");
        }
        return in;
    }

    private AVCodecContext decoder() {
        AVCodecContext decoder = codec;
        if (decoder == null) {
            throw new IllegalStateException("closed");
        }
        return decoder;
    }

    @Override
    public void close() {
        AVCodecContext decoder = codec;
        codec = null;
        if (decoder != null) {
            avcodec.avcodec_free_context(decoder);
        }
        // before the device: what a camera filled without copying is given back to it
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        AVFormatContext in = format;
        format = null;
        if (in != null) {
            avformat.avformat_close_input(in);
        }
    }
}
