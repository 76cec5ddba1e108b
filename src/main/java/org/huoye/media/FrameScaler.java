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

    /** What frames of one kind have in common; films may change it on their way. */
    private record Shape(int width, int height, int format, int colours, int range, int toWidth, int toHeight) {
    }

    private final int longestSide;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(BYTES);
    private final IntPointer strides = new IntPointer((long) BYTES);
    private @Nullable SwsContext context;
    /** What the context was last set up for. */
    private Shape shape = new Shape(0, 0, 0, 0, 0, 0, 0);
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

    private SwsContext context(AVFrame frame, int width, int height) {
        SwsContext ready = swscale.sws_getCachedContext(context, frame.width(), frame.height(), frame.format(), width,
                height, avutil.AV_PIX_FMT_BGRA, swscale.SWS_BILINEAR, null, null, (DoublePointer) null);
        if (ready == null || ready.isNull()) {
            context = null;
            throw new IllegalStateException("no way from pixel format " + frame.format() + " to a picture");
        }
        context = ready;
        Shape now = new Shape(frame.width(), frame.height(), frame.format(), frame.colorspace(), frame.color_range(),
                width, height);
        if (!now.equals(shape)) {
            shape = now;
            setColours(ready, frame);
        }
        return ready;
    }

    /** Without this every film would be taken for standard-definition television. */
    private static void setColours(SwsContext ready, AVFrame frame) {
        int matrix = switch (frame.colorspace()) {
            case avutil.AVCOL_SPC_BT709 -> swscale.SWS_CS_ITU709;
            case avutil.AVCOL_SPC_BT2020_NCL, avutil.AVCOL_SPC_BT2020_CL -> swscale.SWS_CS_BT2020;
            case avutil.AVCOL_SPC_UNSPECIFIED -> frame.height() >= HIGH_DEFINITION
                    ? swscale.SWS_CS_ITU709
                    : swscale.SWS_CS_ITU601;
            default -> swscale.SWS_CS_ITU601;
        };
        boolean full = frame.color_range() == avutil.AVCOL_RANGE_JPEG || isFullRange(frame.format());
        swscale.sws_setColorspaceDetails(ready, swscale.sws_getCoefficients(matrix), full ? 1 : 0,
                swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT), 1, 0, 1 << 16, 1 << 16);
    }

    private static boolean isFullRange(int pixelFormat) {
        return pixelFormat == avutil.AV_PIX_FMT_YUVJ420P || pixelFormat == avutil.AV_PIX_FMT_YUVJ422P
                || pixelFormat == avutil.AV_PIX_FMT_YUVJ444P;
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
        SwsContext ready = context;
        context = null;
        if (ready != null) {
            swscale.sws_freeContext(ready);
        }
        BytePointer bytes = buffer;
        buffer = null;
        if (bytes != null) {
            bytes.close();
        }
        planes.close();
        strides.close();
    }
}
