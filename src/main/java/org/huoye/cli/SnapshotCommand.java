package org.huoye.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.huoye.app.PagePicture;
import org.huoye.app.WindowPictures;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.ui.Scheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huoye snapshot}: a picture of a page as the reader shows it. */
@Command(name = "snapshot")
final class SnapshotCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Parameters(paramLabel = "FILE.md|CHAPTER", descriptionKey = "page")
    private String page = "";

    @Option(names = "--out", paramLabel = "X.png", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    @Option(names = "--width", paramLabel = "W", descriptionKey = "width")
    private int width = 900;

    @Option(names = "--scale", paramLabel = "S", descriptionKey = "scale")
    private double scale = 1;

    @Option(names = "--theme", paramLabel = "light|dark", descriptionKey = "theme")
    private Scheme scheme = Scheme.LIGHT;

    SnapshotCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        PagePicture how = how();
        boolean file = Files.isRegularFile(Path.of(page));
        Book book = Book.open(file ? Path.of(page) : surroundings.installation().content());
        Chapter chapter = file
                ? book.chapters().getFirst()
                : book.chapter(page).orElseThrow(() -> new WrongUsage(CliMessages.get("snapshot.unknown", page,
                        book.chapters().getFirst().id())));
        try (var pictures = WindowPictures.start(surroundings.installation(), surroundings.folders().cache())) {
            pictures.page(book, chapter, how, out);
        }
        surroundings.terminal().out().println(CliMessages.get("snapshot.done", out));
        return ExitCodes.DONE;
    }

    private PagePicture how() {
        try {
            return new PagePicture(width, scale, scheme);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(CliMessages.get("snapshot.size"));
        }
    }
}
