package org.huoye.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeysSheetTest {

    /** First cells of the tables' heads. */
    private static final Set<String> TITLES = Set.of("阅读", "显示", "示例", "放大的图片");

    @Test
    void prefaceNamesTheKeysOfTheSheet() throws IOException {
        Set<String> told = Files.readAllLines(Path.of("content/preface.md")).stream()
                .dropWhile(line -> !line.equals("### 按键")).skip(1).takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("|")).map(line -> line.split("\\|")[1].strip())
                .filter(cell -> !TITLES.contains(cell) && !cell.startsWith("---"))
                .flatMap(cell -> Arrays.stream(cell.split("、"))).map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(KeysSheet.names()), told);
    }
}
