package org.huoye.inference;

/** What must be said before DJL's first class is loaded, whichever engine comes first. */
final class Djl {

    private Djl() {
    }

    /** No download, no usage statistics. */
    static void prepare() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }
}
