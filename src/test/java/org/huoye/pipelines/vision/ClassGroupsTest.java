package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huoye.inference.ShippedModels;
import org.huoye.pipelines.vision.ClassGroups.Group;
import org.huoye.pipelines.vision.EfficientNet.Guess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassGroupsTest {

    @TempDir
    Path folder;

    private ClassGroups read(String... lines) throws IOException {
        return ClassGroups.read(Files.write(folder.resolve("classes.tsv"), List.of(lines)));
    }

    @Test
    void ranksAndAddsUpOnlyItsOwnClasses() throws IOException {
        ClassGroups groups = read("1\tcastle\t城堡\t建筑\tbuildings", "3\tlibrary\t图书馆\t室内\tindoors",
                "4\tchurch\t教堂\t建筑\tbuildings");
        float[] probabilities = {0.5f, 0.1f, 0.05f, 0.15f, 0.2f};
        assertEquals(List.of(4, 3), groups.top(probabilities, 2).stream().map(Guess::classIndex).toList());
        Map<Group, Double> sums = groups.sums(probabilities);
        assertEquals(List.of(new Group("建筑", "buildings"), new Group("室内", "indoors")), List.copyOf(sums.keySet()));
        List<Double> values = List.copyOf(sums.values());
        assertEquals(0.3, values.get(0), 1e-6);
        assertEquals(0.15, values.get(1), 1e-6);
        assertTrue(groups.group(0).isEmpty());
        assertEquals(0.45, groups.together(probabilities), 1e-6);
        assertEquals(0, groups.leading(probabilities, 1).getFirst().classIndex(), "another class leads");
        float[] library = {0.1f, 0.1f, 0.05f, 0.55f, 0.2f};
        assertEquals(List.of(3, 4), groups.leading(library, 2).stream().map(Guess::classIndex).toList());
    }

    @Test
    void aLineThatDoesNotFitIsAnError() {
        assertThrows(UncheckedIOException.class, () -> read("1\tcastle\t城堡\t建筑"));
        assertThrows(UncheckedIOException.class,
                () -> read("1\tcastle\t城堡\t建筑\tbuildings", "1\tcastle\t城堡\t建筑\tbuildings"));
    }

    @ParameterizedTest
    @CsvSource({"scene_classes.tsv, 66", "vehicle_classes.tsv, 67"})
    void namesAreThoseOfTheModelsLabels(String file, int classes) throws IOException {
        Path model = ShippedModels.folder().resolve("efficientnet-lite0");
        Labels labels = Labels.read(model.resolve("labels.tsv"));
        List<String> lines = Files.readAllLines(model.resolve(file));
        assertEquals(classes, lines.size());
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            assertEquals(new Labels.Label(cells[1], cells[2]), labels.get(Integer.parseInt(cells[0])));
        }
        assertEquals(classes, ClassGroups.read(model.resolve(file)).classes().size());
    }
}
