package org.huoye.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.huoye.book.Book;
import org.huoye.glossary.Glossary;
import org.huoye.glossary.GlossaryPage;
import org.huoye.jobs.CancelToken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huoye glossary}: writes the page of a book's terms as Markdown. */
@Command(name = "glossary")
final class GlossaryCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Parameters(arity = "0..1", paramLabel = "BOOK", descriptionKey = "book")
    private @Nullable Path path;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    GlossaryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Book book = Book.open(path == null ? surroundings.installation().content() : path);
        Glossary glossary = Glossary.of(book, new CancelToken());
        Terminal terminal = surroundings.terminal();
        if (glossary.entries().isEmpty()) {
            terminal.err().println(CliMessages.get("glossary.none", book.title()));
            return ExitCodes.FAILED;
        }
        if (out == null) {
            terminal.utf8().print(GlossaryPage.of(glossary, book.root()));
        } else {
            Files.writeString(out, GlossaryPage.of(glossary, folder(book, out)));
            terminal.out().println(CliMessages.get("glossary.done", glossary.entries().size(), out));
        }
        return ExitCodes.DONE;
    }

    /** Where the page's links begin: its own folder if that is one of the book's, else the book's. */
    private static Path folder(Book book, Path out) throws IOException {
        Path parent = out.toAbsolutePath().getParent();
        Path folder = parent == null ? book.root() : parent.toRealPath();
        return folder.startsWith(book.root()) ? folder : book.root();
    }
}
