package org.huoye.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.huoye.app.PagePicture;
import org.huoye.app.WindowPicture;
import org.huoye.app.WindowPictures;
import org.huoye.book.Book;
import org.huoye.inference.TensorFlowEngine;
import org.huoye.ui.Scheme;

/** What is shown where no window can be: the first chapter, and the window after a run of the first demo. */
final class FirstPictures {

    private static final PagePicture PAGE = new PagePicture(900, 1, Scheme.LIGHT);

    private FirstPictures() {
    }

    /** Paints both and says where they are. */
    static void paint(Surroundings surroundings, Optional<Path> book) throws IOException {
        Path opened = book.orElse(surroundings.installation().content());
        Book open = Book.open(opened);
        Path folder = Files.createDirectories(surroundings.folders().cache().resolve("pictures"));
        Path page = folder.resolve("page.png");
        Path window = folder.resolve("window.png");
        // where TensorFlow has no libraries the window is painted without a run
        Optional<String> demo = TensorFlowEngine.nativeFolder().isEmpty() ? Optional.empty() : firstDemo(surroundings);
        try (var pictures = WindowPictures.start(surroundings.installation(), folder)) {
            pictures.page(open, open.chapters().getFirst(), PAGE, page);
            pictures.window(opened, demo, WindowPicture.USUAL, window);
        }
        surroundings.terminal().out().println(CliMessages.get("window.pictures", page, window));
    }

    private static Optional<String> firstDemo(Surroundings surroundings) {
        return surroundings.demos().all().stream().map(demo -> demo.spec().id()).findFirst();
    }
}
