package org.huoye.cli;

/** What the process returns. */
final class ExitCodes {

    static final int DONE = 0;

    /** The thing asked for failed; standard error has one line with the log id. */
    static final int FAILED = 1;

    static final int WRONG_USAGE = 2;

    private ExitCodes() {
    }
}
