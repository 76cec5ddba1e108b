package org.huoye.bench;

import com.google.gson.GsonBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.huoye.app.WindowFigures;
import org.huoye.platform.Installation;
import org.huoye.reader.page.PageFigures;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints one table. The first argument is the folder for the JSON files; further ones choose among
 * {@code start}, {@code memory}, {@code window}, {@code page} and {@code runs}, none means all; {@code runs:FilmBenchmark}
 * chooses among the runs.
 */
public final class Benchmarks {

    private static final String RUNS = "runs:";

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws Exception {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        List<String> chosen = List.of(arguments).subList(1, arguments.length);
        Predicate<String> wanted = part -> chosen.isEmpty() || chosen.contains(part);
        Path launcher = Installation.find().root().resolve("bin/huoye");
        List<Figure> figures = new ArrayList<>();
        if (wanted.test("start")) {
            figures.addAll(new StartUp(launcher).measure());
        }
        if (wanted.test("memory")) {
            figures.addAll(new RunMemory(launcher).measure());
        }
        if (wanted.test("window")) {
            new WindowFigures(Files.createTempDirectory("huoye-bench")).measure()
                    .forEach((what, values) -> figures.add(Figure.of(what, "ms", values)));
        }
        if (wanted.test("page")) {
            new PageFigures(Files.createTempDirectory("huoye-bench")).measure()
                    .forEach((what, values) -> figures.add(Figure.of(what, "ms", values)));
        }
        Files.writeString(out.resolve("figures.json"), new GsonBuilder().setPrettyPrinting().create().toJson(figures));
        List<String> runs = chosen.stream().filter(part -> part.startsWith(RUNS))
                .map(part -> part.substring(RUNS.length())).toList();
        if (wanted.test("runs") || !runs.isEmpty()) {
            String among = "org\\.huoye\\.bench\\..*(" + String.join("|", runs) + ")";
            new Runner(new OptionsBuilder().include(among).resultFormat(ResultFormatType.JSON)
                    .result(out.resolve("jmh.json").toString()).build()).run();
        }
        System.out.println();
        for (Figure figure : figures) {
            System.out.printf(Locale.ROOT, "%-60s %10.1f %-4s (min %.1f, p95 %.1f, max %.1f, n %d)%n", figure.what(),
                    figure.median(), figure.unit(), figure.min(), figure.p95(), figure.max(), figure.runs());
        }
        // JavaFX and the model lanes leave daemon threads only; the toolkit's own thread is not one
        System.exit(0);
    }
}
