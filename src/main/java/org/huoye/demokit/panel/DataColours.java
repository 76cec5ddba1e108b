package org.huoye.demokit.panel;

/** Style classes of the colours for data: Okabe and Ito's without black, which is no colour on a dark photo. */
public final class DataColours {

    private static final int COUNT = 7;

    private DataColours() {
    }

    /** The colour of the n-th kind or identity, from 0; after the seventh they begin anew. */
    public static String at(int n) {
        return "data-" + (Math.floorMod(n, COUNT) + 1);
    }
}
