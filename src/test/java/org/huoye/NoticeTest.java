package org.huoye;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was made by others and ships is named in NOTICE. */
class NoticeTest {

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("huoye.dist")));

    @ParameterizedTest
    @ValueSource(strings = {"models", "images/samples/object-recognition", "src/main/resources/org/huoye/ui/fonts"})
    void namesEverythingInTheFolder(String folder) throws IOException {
        String notice = Files.readString(ROOT.resolve("NOTICE"));
        try (Stream<Path> entries = Files.list(ROOT.resolve(folder))) {
            List<String> unnamed = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !notice.contains(name)).toList();
            assertEquals(List.of(), unnamed);
        }
    }
}
