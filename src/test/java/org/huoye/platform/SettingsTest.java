package org.huoye.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void valuesOutliveTheProcess() {
        Settings.in(folder).set("theme", "暗");
        assertEquals(Optional.of("暗"), Settings.in(folder).get("theme"));
    }

    @Test
    void removedValuesStayRemoved() {
        var settings = Settings.in(folder);
        settings.set("opening", "a.md");
        settings.remove("opening");
        assertEquals(Optional.empty(), Settings.in(folder).get("opening"));
    }

    @Test
    void aDamagedFileCostsTheSettingsNotTheStart() throws Exception {
        Files.writeString(folder.resolve("settings.properties"), "theme=\\u12");
        var settings = Settings.in(folder);
        assertEquals(Optional.empty(), settings.get("theme"));
        settings.set("theme", "light");
        assertEquals(Optional.of("light"), Settings.in(folder).get("theme"));
    }

    @Test
    void aNumberOutsideItsBoundsCountsAsNotSet() {
        var settings = Settings.in(folder);
        settings.set("size", "1e9");
        assertEquals(Optional.empty(), settings.number("size", 0.5, 3));
        settings.set("size", "1.25");
        assertEquals(Optional.of(1.25), settings.number("size", 0.5, 3));
        settings.set("size", "NaN");
        assertEquals(Optional.empty(), settings.number("size", 0.5, 3));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSurvived() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        var settings = Settings.in(file);
        settings.set("theme", "dark");
        assertTrue(settings.get("theme").isPresent());
    }
}
