package org.huoye.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.huoye.book.Book;
import org.huoye.book.LinkJudge;
import org.huoye.markdown.ChapterRenderer;
import org.huoye.markdown.RenderedChapter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code huoye html FILE.md|-}: the sanitised HTML of a Markdown text, exactly what the page gets. */
@Command(name = "html")
final class HtmlCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    /** The same limit that chapters have. */
    private static final int MOST_BYTES = 4 << 20;

    private final Surroundings surroundings;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Parameters(paramLabel = "FILE.md|-", descriptionKey = "file")
    private String file = STANDARD_INPUT;

    HtmlCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        RenderedChapter page = file.equals(STANDARD_INPUT) ? fromStandardInput() : fromFile(Path.of(file));
        for (String slice : page.slices()) {
            surroundings.terminal().utf8().println(slice);
        }
        return ExitCodes.DONE;
    }

    private RenderedChapter fromFile(Path path) throws IOException {
        Book book = Book.open(path);
        return new ChapterRenderer().render(book, book.chapters().getFirst());
    }

    private RenderedChapter fromStandardInput() throws IOException {
        byte[] bytes = surroundings.terminal().in().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new WrongUsage(CliMessages.get("html.long", MOST_BYTES >> 20));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new ChapterRenderer().render(text, CliMessages.get("html.name"), LinkJudge.withoutBook());
        } catch (CharacterCodingException e) {
            throw new WrongUsage(CliMessages.get("html.encoding"));
        }
    }
}
