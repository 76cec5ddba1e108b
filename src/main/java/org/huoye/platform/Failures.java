package org.huoye.platform;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns exceptions into sentences and writes their stack traces to the log, once. Thread-safe. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Messages TEXT = Messages.beside(Failures.class);

    /** Without 0, O, 1 and I, which are mistaken for each other when read out. */
    private static final String ID_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int ID_LENGTH = 6;

    private Failures() {
    }

    /** Logs a problem and says it in words. Wrappers of futures are looked through. */
    public static Failure of(Throwable problem) {
        Throwable cause = unwrapped(problem);
        String id = newId();
        LOG.error("failure {}", id, cause);
        return new Failure(sentence(cause), id);
    }

    /** The exception that a future wrapped. */
    public static Throwable unwrapped(Throwable problem) {
        Throwable cause = problem;
        while (cause instanceof CompletionException || cause instanceof ExecutionException) {
            Throwable inner = cause.getCause();
            if (inner == null) {
                break;
            }
            cause = inner;
        }
        return cause;
    }

    private static String sentence(Throwable problem) {
        for (@Nullable
        Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof Explained explained) {
                return explained.sentence();
            }
        }
        return TEXT.get(switch (problem) {
            case OutOfMemoryError e -> "failure.memory";
            case NoSuchFileException e -> "failure.file.missing";
            case AccessDeniedException e -> "failure.file.denied";
            case FileSystemException e -> "failure.file";
            case IOException e -> "failure.file";
            default -> "failure.unexpected";
        });
    }

    private static String newId() {
        return ThreadLocalRandom.current().ints(ID_LENGTH, 0, ID_ALPHABET.length()).mapToObj(ID_ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }
}
