package org.huoye.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.huoye.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningFlagTest {

    private static final Path ONE = Path.of("一.md");
    private static final Path OTHER = Path.of("二.md");

    @TempDir
    Path folder;

    private OpeningFlag flag() {
        return new OpeningFlag(Settings.in(folder));
    }

    @Test
    void nextStartFindsTheChapterThatWasBeingOpened() {
        flag().raise(ONE);
        assertEquals(Optional.of(ONE), flag().left());
    }

    @Test
    void chapterThatIsThereClearsItsOwnNoteOnly() {
        OpeningFlag flag = flag();
        flag.raise(OTHER);
        flag.lower(ONE);
        assertEquals(Optional.of(OTHER), flag().left());
        flag.lower(OTHER);
        assertEquals(Optional.empty(), flag().left());
    }

    @Test
    void noteThatThisSystemCannotReadAsAPathIsNone() {
        Settings.in(folder).set("reader.opening", "C:\0bad");
        assertEquals(Optional.empty(), flag().left());
    }

    @Test
    void regularEndLeavesNoNoteEvenIfAChapterComesLate() {
        OpeningFlag flag = flag();
        flag.raise(ONE);
        flag.end();
        flag.raise(OTHER);
        assertEquals(Optional.empty(), flag().left());
    }
}
