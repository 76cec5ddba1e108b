package org.huoye.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoMessages;
import org.huoye.demokit.LivePart;
import org.huoye.demokit.Options;
import org.huoye.demokit.PictureOrFilm;
import org.huoye.demokit.Request;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.store.UserDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huoye run DEMO}: runs a demo's core without a window. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private static final int MOST_RUNS = 100_000;

    private final Surroundings surroundings;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "DEMO", descriptionKey = "demo")
    private String demo = "";

    @Option(names = "--input", paramLabel = "FILE", descriptionKey = "input")
    private List<Path> inputs = new ArrayList<>();

    @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "text")
    private @Nullable String text;

    @Option(names = "--option", paramLabel = "k=v", descriptionKey = "option")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(names = "--device", paramLabel = "cpu|gpu", descriptionKey = "device")
    private DeviceChoice device = DeviceChoice.CPU;

    @Option(names = "--repeat", paramLabel = "N", descriptionKey = "repeat")
    private BigInteger repeat = BigInteger.ONE; // as many digits as anyone types

    @Option(names = "--why", descriptionKey = "why")
    private boolean why;

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Demo<?, ?> found = surroundings.demos().find(demo).orElseThrow(() -> new WrongUsage(CliMessages.get(
                "run.unknown", demo,
                surroundings.demos().all().stream().map(d -> d.spec().id()).collect(Collectors.joining(" ")))));
        if (repeat.signum() < 1 || repeat.compareTo(BigInteger.valueOf(MOST_RUNS)) > 0) {
            throw new WrongUsage(CliMessages.get("run.repeat", Integer.toString(MOST_RUNS)));
        }
        run(found);
        return ExitCodes.DONE;
    }

    private <I, R extends Record> void run(Demo<I, R> found) throws IOException {
        var settings = OptionTexts.parse(found.spec().options(), options);
        Optional<LivePart<?, ?>> watcher = FilmRun.instead(found)
                .filter(part -> text == null && inputs.size() == 1 && PictureOrFilm.isFilm(inputs.getFirst()));
        if (watcher.isPresent()) {
            watch(found, watcher.get(), inputs.getFirst(), settings);
            return;
        }
        var given = new DemoInput<>(found, surroundings::installation).of(inputs, text);
        try (ModelStore models = surroundings.models(); UserDatabase store = surroundings.store()) {
            var context = new DemoContext(models, device, surroundings.folders().cache(), surroundings.book(),
                    place -> {
                    }, store);
            if (why && found.probe().isEmpty()) {
                throw new WrongUsage(CliMessages.get("run.noWhy", demo));
            }
            DemoRun<R> done = DemoRun.of(found, context, given.value(), settings, repeat.intValueExact());
            if (why) {
                done = done.with(Answers.of(found, context, Request.of(given.value(), settings), done.result()));
            }
            if (json.asked()) {
                surroundings.terminal().utf8().println(Json.line(done));
            } else {
                surroundings.terminal().out().println(RunText.of(found, given.name(), done));
            }
        }
    }

    /** What the demo's runs do not take its live part sees, as in the window. */
    private void watch(Demo<?, ?> found, LivePart<?, ?> part, Path film, Options settings) {
        if (!repeat.equals(BigInteger.ONE) || why) {
            throw new WrongUsage(CliMessages.get("run.filmOnce"));
        }
        Terminal terminal = surroundings.terminal();
        try (ModelStore models = surroundings.models(); UserDatabase store = surroundings.store()) {
            var context = new DemoContext(models, device, surroundings.folders().cache(), Optional.empty(), place -> {
            }, store);
            if (json.asked()) {
                var out = new FilmJson(found.spec(), models, terminal.utf8());
                out.end(FilmRun.of(demo, part, film, context, settings, out));
            } else {
                FilmRun run = FilmRun.of(demo, part, film, context, settings, (index, state) -> {
                });
                terminal.out().println(CliMessages.get("run.head", DemoMessages.of(found).title(),
                        String.valueOf(film.getFileName())));
                terminal.out().println(CliMessages.get("run.where", DemoRun.engine(found.spec(), models),
                        DemoRun.device(run.placement()), DemoRun.model(found.spec())));
                terminal.out().println(run.text());
                terminal.out().println(CliMessages.get("run.filmJson"));
            }
        }
    }
}
