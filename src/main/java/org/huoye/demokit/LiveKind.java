package org.huoye.demokit;

/** What a live part lives on; the rules that follow from it are the same for every demo. */
public enum LiveKind {
    /** Pictures of a camera. */
    CAMERA,
    /** Sound of a microphone. */
    MICROPHONE,
    /** Batches that the demo brings itself. */
    TRAINING,
    /** Pictures of a film that the reader chose. */
    VIDEO_FILE;

    /**
     * Whether it listens to or looks at the reader. Such a device is open only while it plays: a pause lets go of it, and
     * so does turning the page or closing the panel.
     */
    public boolean isDevice() {
        return this == CAMERA || this == MICROPHONE;
    }

    /** Whether it goes on when nobody looks: the page is turned, the panel is closed. */
    public boolean goesOnAlone() {
        return this == TRAINING;
    }
}
