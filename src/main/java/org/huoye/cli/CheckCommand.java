package org.huoye.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.huoye.book.Book;
import org.huoye.check.BookCheck;
import org.huoye.check.Finding;
import org.huoye.check.Report;
import org.huoye.jobs.CancelToken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code huoye check}: what an author should mend in a book. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(arity = "0..1", paramLabel = "BOOK", descriptionKey = "book")
    private @Nullable Path path;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Book book = Book.open(path == null ? surroundings.installation().content() : path);
        Report report = BookCheck.of(book, surroundings.demos(), new CancelToken());
        Terminal terminal = surroundings.terminal();
        if (json.asked()) {
            terminal.utf8().println(Json.line(new Checked(book.title(), report.chapters(),
                    listed(report.problems()), listed(report.hints()))));
        } else {
            report.problems().forEach(found -> terminal.out().println(line("check.problem", book, found)));
            report.hints().forEach(found -> terminal.out().println(line("check.hint", book, found)));
            terminal.out().println(CliMessages.get(report.problems().isEmpty() ? "check.none" : "check.some",
                    book.title(), report.chapters(), report.hints().size(), report.problems().size()));
        }
        return report.problems().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    /** The file as it can be opened from here, with the line as compilers write it. */
    private static String line(String key, Book book, Finding found) {
        Path file = book.root().resolve(found.file());
        Path here = Path.of("").toAbsolutePath();
        String shown = file.startsWith(here) ? here.relativize(file).toString() : file.toString();
        return CliMessages.get(key, found.line() > 0 ? shown + ":" + found.line() : shown, found.sentence());
    }

    private static List<Listed> listed(List<Finding> findings) {
        return findings.stream().map(found -> new Listed(found.kind().id(), found.file(),
                found.line() > 0 ? found.line() : null, found.subject(), found.sentence())).toList();
    }

    private record Checked(String book, int chapters, List<Listed> problems, List<Listed> hints) {
    }

    private record Listed(String kind, String file, @Nullable Integer line, String subject, String text) {
    }
}
