package org.huoye.demos.facelandmarks;

/**
 * Which points make which part of the face: closed loops of point numbers, as the documentation of MediaPipe Face Mesh
 * numbers them (face_mesh_connections, Apache License 2.0). Left and right are the viewer's.
 */
final class FaceParts {

    static final int[] LEFT_EYE = {33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246};

    static final int[] RIGHT_EYE = {263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466};

    static final int[] OUTER_LIPS = {61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39,
            40, 185};

    static final int[] INNER_LIPS = {78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81,
            80, 191};

    static final int[] OVAL = {10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
            152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109};

    static final int NOSE_TIP = 1;

    static final int FOREHEAD = 10;

    static final int CHIN = 152;

    /** Pairs of points that mirror each other: outer corners of the eyes, edges of the face, corners of the mouth. */
    static final int[][] MIRRORED = {{33, 263}, {234, 454}, {61, 291}};

    private FaceParts() {
    }
}
