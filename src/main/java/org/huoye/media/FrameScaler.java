package org.huoye.media;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures of decoded frames: colours, size and turn in one go. Holds native memory until it is closed. Not
 * thread-safe.
 */
final class FrameScaler implements AutoCloseable {

    /** Rows begin where vector instructions like it. */
    private static final int ALIGN = 64;

    private static final int BYTES = 4;

    /** From this height on, colours that the file does not name are those of high-definition television. */
    private static final int HIGH_DEFINITION = 720;

    /**
     * What frames of one kind have in common; films may change it on their way.
     *
     * @param format of the pixels, none of those that mean a range too
     * @param colours FFmpeg's number of their space
     * @param full whether they use the full range of numbers
     */
    private record Shape(int width, int height, int format, int colours, boolean full, int toWidth, int toHeight) {

        static Shape of(AVFrame frame, int toWidth, int toHeight) {
            int format = switch (frame.format()) {
                case avutil.AV_PIX_FMT_YUVJ420P -> avutil.AV_PIX_FMT_YUV420P;
                case avutil.AV_PIX_FMT_YUVJ422P -> avutil.AV_PIX_FMT_YUV422P;
                case avutil.AV_PIX_FMT_YUVJ444P -> avutil.AV_PIX_FMT_YUV444P;
                case avutil.AV_PIX_FMT_YUVJ440P -> avutil.AV_PIX_FMT_YUV440P;
                case avutil.AV_PIX_FMT_YUVJ411P -> avutil.AV_PIX_FMT_YUV411P;
                default -> frame.format();
            };
            boolean full = format != frame.format() || frame.color_range() == avutil.AVCOL_RANGE_JPEG;
            return new Shape(frame.width(), frame.height(), format, frame.colorspace(), full, toWidth, toHeight);
        }

        /** The way from these colours to red, green and blue. */
        int matrix() {
            return switch (colours) {
                case avutil.AVCOL_SPC_BT709 -> swscale.SWS_CS_ITU709;
                case avutil.AVCOL_SPC_BT2020_NCL, avutil.AVCOL_SPC_BT2020_CL -> swscale.SWS_CS_BT2020;
                case avutil.AVCOL_SPC_UNSPECIFIED ->
                    height >= HIGH_DEFINITION ? swscale.SWS_CS_ITU709 : swscale.SWS_CS_ITU601;
                default -> swscale.SWS_CS_ITU601;
            };
        }
    }

    private final int longestSide;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(BYTES);
    private final IntPointer strides = new IntPointer((long) BYTES);
    private @Nullable SwsContext context;
    /** What the context was last set up for. */
    private Shape shape = new Shape(0, 0, 0, 0, false, 0, 0);
    private @Nullable BytePointer buffer;

    /** @param longestSide pictures are scaled down until no side is longer */
    FrameScaler(int longestSide) {
        this.longestSide = longestSide;
    }

    /**
     * The frame as a picture.
     *
     * @param pixelAspect how much wider a stored pixel is than high
     * @param name of the picture
     */
    Picture picture(AVFrame frame, double pixelAspect, Turn turn, String name) {
        int shownWidth = (int) Math.max(1, Math.round(frame.width() * pixelAspect));
        int shownHeight = frame.height();
        double scale = Math.min(1, (double) longestSide / Math.max(shownWidth, shownHeight));
        int width = (int) Math.max(1, Math.round(shownWidth * scale));
        int height = (int) Math.max(1, Math.round(shownHeight * scale));
        int[] pixels = turn.upright(scaled(frame, width, height), width, height);
        return turn.swapped()
                ? new Picture(height, width, pixels, name, shownHeight, shownWidth)
                : new Picture(width, height, pixels, name, shownWidth, shownHeight);
    }

    private int[] scaled(AVFrame frame, int width, int height) {
        SwsContext ready = context(frame, width, height);
        int stride = (width * BYTES + ALIGN - 1) / ALIGN * ALIGN;
        BytePointer out = buffer((long) stride * height + ALIGN);
        planes.put(0, out);
        strides.put(0, stride);
        swscale.sws_scale(ready, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
        IntBuffer ints = out.asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer();
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            ints.get(y * (stride / BYTES), pixels, y * width, width);
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xFF000000; // films may have holes, pictures have none
        }
        return pixels;
    }

    /**
     * The context for such frames. It is kept under what was asked for: FFmpeg notes something else in it for some formats
     * and odd widths, so its own look for a fitting one would make a new one, without colours, for every frame.
     */
    private SwsContext context(AVFrame frame, int width, int height) {
        Shape now = Shape.of(frame, width, height);
        SwsContext ready = context;
        if (ready != null && now.equals(shape)) {
            return ready;
        }
        freeContext();
        ready = swscale.sws_getContext(now.width, now.height, now.format, width, height, avutil.AV_PIX_FMT_BGRA,
                swscale.SWS_BILINEAR, null, null, (DoublePointer) null);
        if (ready == null || ready.isNull()) {
            throw new IllegalStateException("no way from pixel format " + now.format + " to a picture");
        }
        context = ready;
        shape = now;
        // without this every film would be taken for standard-definition television
        swscale.sws_setColorspaceDetails(ready, swscale.sws_getCoefficients(now.matrix()), now.full ? 1 : 0,
                swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT), 1, 0, 1 << 16, 1 << 16);
        return ready;
    }

    private void freeContext() {
        SwsContext ready = context;
        context = null;
        if (ready != null) {
            swscale.sws_freeContext(ready);
        }
    }

    private BytePointer buffer(long bytes) {
        BytePointer ready = buffer;
        if (ready == null || ready.capacity() != bytes) {
            if (ready != null) {
                ready.close();
            }
            ready = new BytePointer(bytes);
            buffer = ready;
        }
        return ready;
    }

    @Override
    public void close() {
        freeContext();
        BytePointer bytes = buffer;
        buffer = null;
        if (bytes != null) {
            bytes.close();
        }
        planes.close();
        strides.close();
    }
}
