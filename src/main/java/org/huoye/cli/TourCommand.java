package org.huoye.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.huoye.app.PagePicture;
import org.huoye.app.WindowPicture;
import org.huoye.app.WindowPictures;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.cli.TourPage.Stop;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoMessages;
import org.huoye.demokit.Options;
import org.huoye.demokit.Sample;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.platform.Failure;
import org.huoye.platform.Failures;
import org.huoye.store.UserDatabase;
import org.huoye.ui.Scheme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huoye tour}: draws every chapter and runs every demo on each of its samples, the check before a lesson. */
@Command(name = "tour")
final class TourCommand implements Callable<Integer> {

    private static final PagePicture PAGE = new PagePicture(900, 1, Scheme.LIGHT);

    private static final List<Integer> SCALES = List.of(1, 2);

    private final Surroundings surroundings;
    private final List<Stop> stops = new ArrayList<>();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private Path out = Path.of("huoye-tour");

    @Option(names = "--book", paramLabel = "BOOK", descriptionKey = "book")
    private @Nullable Path book;

    TourCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Does a part of the tour and says what came out, in words. */
    private interface Part {
        String go() throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        Path path = book == null ? surroundings.installation().content() : book;
        Book open = Book.open(path);
        Files.createDirectories(out);
        draw(open, path);
        runDemos(open);
        Path index = Files.writeString(out.resolve("index.html"), TourPage.html(open.title(), stops));
        long failed = stops.stream().filter(stop -> !stop.done()).count();
        surroundings.terminal().out().println(failed == 0
                ? CliMessages.get("tour.done", stops.size(), index)
                : CliMessages.get("tour.failed", stops.size(), failed, index));
        return failed == 0 ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private void draw(Book open, Path path) throws IOException {
        try (var pictures = WindowPictures.start(surroundings.installation(), surroundings.folders().cache())) {
            int number = 0;
            for (Chapter chapter : open.chapters()) {
                number++;
                Path picture = out.resolve(String.format(Locale.ROOT, "%03d.png", number));
                stop(chapter.title(), Optional.of(picture), () -> {
                    pictures.page(open, chapter, PAGE, picture);
                    return "";
                });
            }
            drawWindow(path, pictures);
        }
    }

    /** The window with the first demo's result, in both themes and at two scales. */
    private void drawWindow(Path path, WindowPictures pictures) {
        Optional<String> demo = surroundings.demos().all().stream().map(each -> each.spec().id()).findFirst();
        for (Scheme scheme : Scheme.values()) {
            for (int scale : SCALES) {
                String name = "window-" + scheme.id() + (scale == 1 ? ".png" : "@" + scale + "x.png");
                stop(CliMessages.get("tour.window", CliMessages.get("tour." + scheme.id()), scale),
                        Optional.of(out.resolve(name)), () -> {
                            pictures.window(path, demo, window(scheme, scale), out.resolve(name));
                            return "";
                        });
            }
        }
    }

    private static WindowPicture window(Scheme scheme, int scale) {
        return new WindowPicture(WindowPicture.USUAL.width(), WindowPicture.USUAL.height(), scale, scheme);
    }

    private void runDemos(Book open) {
        try (ModelStore models = surroundings.models(); UserDatabase store = surroundings.store()) {
            var context = new DemoContext(models, DeviceChoice.CPU, surroundings.folders().cache(), Optional.of(open),
                    place -> {
                    }, store);
            surroundings.demos().all().forEach(demo -> run(demo, context));
        }
    }

    private <I, R extends Record> void run(Demo<I, R> demo, DemoContext context) {
        var inputs = new DemoInput<>(demo, surroundings::installation);
        DemoMessages texts = DemoMessages.of(demo);
        Options settings = Options.defaults(demo.spec().options());
        if (demo.spec().samples().isEmpty()) {
            stop(texts.title(), Optional.empty(), () -> {
                var given = inputs.of(List.of(), null);
                return RunText.of(demo, given.name(), DemoRun.of(demo, context, given.value(), settings, 1));
            });
        }
        for (Sample sample : demo.spec().samples()) {
            stop(CliMessages.get("run.head", texts.title(), texts.sample(sample)), Optional.empty(), () -> {
                if (sample.isFilm() && FilmRun.fits(demo.live())) {
                    String id = demo.spec().id();
                    Path film = surroundings.installation().samples(id).resolve(sample.file());
                    return FilmRun.of(id, demo.live().orElseThrow(), film, context, settings, (index, state) -> {
                    }).text();
                }
                var given = inputs.sample(sample);
                return RunText.of(demo, given.name(), DemoRun.of(demo, context, given.value(), settings, 1));
            });
        }
    }

    /** Does a part; a failure is written down and the tour goes on. */
    private void stop(String title, Optional<Path> picture, Part part) {
        long start = System.nanoTime();
        Stop stop;
        try {
            String text = part.go();
            stop = new Stop(title, true, text, picture.map(Path::getFileName), seconds(start));
        } catch (IOException | RuntimeException e) {
            Failure failure = Failures.of(e);
            stop = new Stop(title, false, CliMessages.get("error.failed", failure.sentence(), failure.logId()),
                    Optional.empty(), seconds(start));
        }
        stops.add(stop);
        Terminal terminal = surroundings.terminal();
        String line = CliMessages.get("tour.stop", CliMessages.get(stop.done() ? "tour.ok" : "tour.bad"), title,
                stop.seconds());
        if (stop.done()) {
            terminal.out().println(line);
        } else {
            terminal.err().println(line + " " + stop.text());
        }
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
    }
}
