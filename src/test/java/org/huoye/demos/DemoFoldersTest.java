package org.huoye.demos;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huoye.demokit.CodeRegion;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoMessages;
import org.huoye.demokit.InputKind;
import org.huoye.demokit.Option;
import org.huoye.demokit.Sample;
import org.huoye.inference.Models;
import org.huoye.platform.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A demo's folder is whole: texts, samples, models, code to show, Python twin. */
class DemoFoldersTest {

    static List<Demo<?, ?>> demos() {
        return Demos.all();
    }

    @Test
    void everyFolderIsInTheCatalogue() throws Exception {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/huoye/demos"))) {
            List<String> named = folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).sorted()
                    .toList();
            assertEquals(named, demos().stream().map(demo -> demo.spec().id().replace("-", "")).sorted().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("demos")
    void thePackageIsTheIdWithoutHyphens(Demo<?, ?> demo) {
        assertEquals("org.huoye.demos." + demo.spec().id().replace("-", ""), demo.getClass().getPackageName());
    }

    @ParameterizedTest
    @MethodSource("demos")
    void textsAreThere(Demo<?, ?> demo) {
        DemoMessages texts = DemoMessages.of(demo);
        assertFalse(texts.title().isBlank());
        assertTrue(texts.sentence().endsWith("。"), texts.sentence());
        for (Sample sample : demo.spec().samples()) {
            assertFalse(texts.sample(sample).isBlank());
        }
        for (Option option : demo.spec().options()) {
            assertFalse(texts.option(option).isBlank());
            if (option instanceof Option.Choice choice) {
                choice.values()
                        .forEach(value -> assertFalse(texts.get("option." + option.id() + "." + value).isBlank()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("demos")
    void samplesAreThere(Demo<?, ?> demo) {
        Path folder = Installation.find().samples(demo.spec().id());
        for (Sample sample : demo.spec().samples()) {
            if (demo.input().kind() == InputKind.TEXT && !sample.isTextFile()) {
                assertDoesNotThrow(() -> demo.input().fromText(sample.file()));
            } else {
                assertDoesNotThrow(() -> demo.input().fromFiles(
                        demo.spec().files(sample).stream().map(folder::resolve).toList()), sample.file());
            }
        }
        assertFalse(demo.input().kind() != InputKind.NONE && demo.spec().samples().isEmpty(),
                "no sample to begin with");
    }

    @ParameterizedTest
    @MethodSource("demos")
    void modelsAreShipped(Demo<?, ?> demo) {
        try (var models = Models.open(Installation.find().models())) {
            for (String id : demo.spec().models()) {
                assertTrue(models.ids().contains(id), id + " is not shipped");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("demos")
    void codeToShowTravelsWithTheClasses(Demo<?, ?> demo) throws Exception {
        assertFalse(demo.spec().code().isEmpty(), "nothing to show under 代码");
        for (CodeRegion region : demo.spec().code()) {
            String file = "/source/" + region.type().getName().replace('.', '/') + ".java";
            try (InputStream in = getClass().getResourceAsStream(file)) {
                assertNotNull(in, file);
                String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                int from = source.indexOf("// tag::" + region.tag() + "[]");
                int to = source.indexOf("// end::" + region.tag() + "[]");
                assertTrue(from >= 0 && to > from, file + " has no region " + region.tag());
                assertTrue(source.substring(from, to).lines().count() > 3, "an empty region " + region.tag());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("demos")
    void thePythonTwinIsShortAndRunsAShippedModel(Demo<?, ?> demo) throws Exception {
        try (InputStream in = demo.getClass().getResourceAsStream("twin.py")) {
            assertNotNull(in, "no twin.py beside " + demo.getClass());
            String twin = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            long lines = twin.lines().filter(line -> !line.isBlank() && !line.strip().startsWith("#")).count();
            assertTrue(lines >= 10 && lines <= 25, lines + " lines of code");
            assertTrue(twin.contains(demo.spec().models().getFirst()), "runs another model");
        }
    }
}
