package org.huoye.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huoye.demokit.DemoCatalog;
import org.huoye.inference.Models;
import org.huoye.jobs.Lane;
import org.huoye.markdown.ChapterRenderer;
import org.huoye.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model without a window: everything happens at once in the test's thread. */
class ReaderModelTest {

    @TempDir
    Path folder;

    private final List<Optional<Path>> notedWhileRendering = new ArrayList<>();

    private ReaderModel model() {
        ChapterRenderer renderer = new ChapterRenderer();
        DemoCards cards = new DemoCards(new DemoCatalog(List.of()), Models.open(folder));
        return new ReaderModel(Lane.sameThread(), Runnable::run, (book, chapter) -> {
            notedWhileRendering.add(noted());
            return renderer.render(book, chapter);
        }, cards, new OpeningFlag(Settings.in(folder)),
                new PlaceMemory(folder.resolve("places"), Runnable::run));
    }

    private Optional<Path> noted() {
        return new OpeningFlag(Settings.in(folder)).left();
    }

    private Path page(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "# " + name + "\n").toRealPath();
    }

    @Test
    void chapterIsNotedAsOpeningBeforeItIsMadeUntilItIsThere() throws IOException {
        Path page = page("一.md");
        ReaderModel model = model();
        model.open(page);
        assertEquals(List.of(Optional.of(page)), notedWhileRendering);
        assertEquals(Optional.of(page), noted());
        model.pageIsThere();
        assertEquals(Optional.empty(), noted());
    }

    @Test
    void regularEndClearsTheNote() throws IOException {
        ReaderModel model = model();
        model.open(page("一.md"));
        model.close();
        assertEquals(Optional.empty(), noted());
    }
}
