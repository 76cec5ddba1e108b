package org.huoye.media;

/**
 * How stored pixels become upright ones: quarter turns and mirrors, as cameras that are held on their side note them.
 *
 * @param swapped whether columns become rows
 * @param flippedX whether the upright picture's x then runs from right to left
 * @param flippedY whether its y then runs from the bottom to the top
 */
record Turn(boolean swapped, boolean flippedX, boolean flippedY) {

    static final Turn NONE = new Turn(false, false, false);

    /**
     * The turn nearest to a matrix that takes {@code (x, y)} to {@code (a x + c y, b x + d y)}, y pointing down: the form
     * of the display matrix in MP4 files and of FFmpeg.
     */
    static Turn of(int a, int b, int c, int d) {
        boolean swapped = Math.abs((long) b) > Math.abs((long) a);
        return new Turn(swapped, (swapped ? c : a) < 0, (swapped ? b : d) < 0);
    }

    /**
     * Turns pixels, row by row from the top left.
     *
     * @param width of the stored picture
     * @param height of the stored picture
     */
    int[] upright(int[] stored, int width, int height) {
        if (equals(NONE)) {
            return stored;
        }
        int w = swapped ? height : width;
        int h = swapped ? width : height;
        int[] turned = new int[stored.length];
        for (int y = 0; y < h; y++) {
            int down = flippedY ? h - 1 - y : y;
            for (int x = 0; x < w; x++) {
                int across = flippedX ? w - 1 - x : x;
                turned[y * w + x] = swapped ? stored[across * width + down] : stored[down * width + across];
            }
        }
        return turned;
    }
}
