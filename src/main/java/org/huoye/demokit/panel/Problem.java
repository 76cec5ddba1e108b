package org.huoye.demokit.panel;

import java.io.IOException;
import org.huoye.demokit.DeviceException;
import org.huoye.platform.Failure;
import org.huoye.platform.Failures;
import org.huoye.platform.Messages;

/**
 * What the band in the panel says.
 *
 * @param failure the sentence, with the number of its entry in the log; an empty number for a mere notice
 * @param remedy what the reader can do about it at once
 */
record Problem(Failure failure, Remedy remedy) {

    private static final Messages TEXT = Messages.beside(Problem.class);

    /** Actions offered beside the sentence. */
    enum Remedy {
        /** Run again. */
        RETRY,
        /** Take another input. */
        OTHER_INPUT,
        /** Take a file instead of a device. */
        FILE_INSTEAD,
        /** Reading the sentence is all. */
        NONE
    }

    /** A run failed. */
    static Problem run(Failure failure) {
        return new Problem(failure, Remedy.RETRY);
    }

    /** An input cannot be used. */
    static Problem input(Failure failure) {
        return new Problem(failure, Remedy.OTHER_INPUT);
    }

    /** What was said cannot be asked; it can be changed where it stands. */
    static Problem words(Failure failure) {
        return new Problem(failure, Remedy.NONE);
    }

    /** A live part stopped; if its device or film is to blame, another file may do. */
    static Problem live(Failure failure, Throwable cause) {
        return new Problem(failure, switch (Failures.unwrapped(cause)) {
            case DeviceException e -> Remedy.FILE_INSTEAD;
            case IOException e -> Remedy.OTHER_INPUT;
            default -> Remedy.RETRY;
        });
    }

    /** Something that the reader should know. */
    static Problem notice(String key) {
        return new Problem(new Failure(TEXT.get(key), ""), Remedy.NONE);
    }
}
