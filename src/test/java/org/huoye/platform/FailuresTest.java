package org.huoye.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {

    private static final class Told extends RuntimeException implements Explained {
        private static final long serialVersionUID = 1L;

        @Override
        public String sentence() {
            return "请换一张。";
        }
    }

    @Test
    void anExplainedCauseIsFoundInsideItsWrappers() {
        var wrapped = new CompletionException(new IllegalStateException("technical", new Told()));
        assertEquals("请换一张。", Failures.of(wrapped).sentence());
    }

    @Test
    void anUnknownProblemNeverShowsItsText() {
        Failure failure = Failures.of(new NullPointerException("secret detail"));
        assertFalse(failure.sentence().contains("secret"), failure.sentence());
        assertTrue(failure.sentence().endsWith("。"), failure.sentence());
        assertNotEquals(failure.logId(), Failures.of(new NullPointerException()).logId());
    }

    @Test
    void theLogHasTheStackTraceUnderTheId(@TempDir Path folder) throws Exception {
        Path logs = folder.resolve("100 % 日志");
        LogFile.start(logs);
        String id = Failures.of(new IllegalStateException("for the log")).logId();
        try (Stream<Path> files = Files.list(logs)) {
            Path log = files.filter(f -> f.toString().endsWith(".log")).findFirst().orElseThrow();
            String text = Files.readString(log);
            assertTrue(text.contains(id) && text.contains("for the log"), text);
        } finally {
            LogFile.stop();
        }
    }
}
