package org.huoye.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.markdown.ChapterRenderer;
import org.huoye.media.Picture;
import org.huoye.media.PictureWriter;
import org.huoye.platform.Installation;
import org.huoye.platform.UserFolders;
import org.huoye.reader.DemoRequest;
import org.huoye.reader.ReaderView;
import org.huoye.ui.Scheme;
import org.huoye.ui.Sheet;

/**
 * Pictures of pages and of the window as the reader sees them, made without a display. Its methods block and must not be
 * called on the JavaFX thread. The user's settings play no part.
 */
public final class WindowPictures implements AutoCloseable {

    private static final int SETTLED_FRAMES = 4;
    private static final int PATIENCE_SECONDS = 60;
    private static final double FIRST_HEIGHT = 800;
    /** A taller page is cut: the picture would not fit into memory. */
    private static final double MOST_PIXELS = 120_000_000;

    private final Installation installation;
    private final Path scratch;

    private WindowPictures(Installation installation, Path scratch) {
        this.installation = installation;
        this.scratch = scratch;
    }

    /**
     * Starts JavaFX without a display, which is possible once in a process.
     *
     * @param installation the application's files
     * @param cache a folder that may be deleted at any time
     * @throws IOException if that folder cannot be written
     */
    public static WindowPictures start(Installation installation, Path cache) throws IOException {
        Files.createDirectories(cache);
        Path scratch = Files.createTempDirectory(cache, "pictures");
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
        } catch (IllegalStateException e) {
            // it runs already: in tests
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        Platform.setImplicitExit(false);
        return new WindowPictures(installation, scratch);
    }

    /**
     * Paints a whole chapter as the reading area of the window shows it.
     *
     * @throws IOException if the picture cannot be written
     * @throws IllegalStateException if the chapter cannot be shown
     */
    public void page(Book book, Chapter chapter, PagePicture how, Path png) throws IOException {
        try (Stand stand = Frames.on(() -> new Stand(how))) {
            Frames.on(() -> stand.open(book, chapter));
            Frames.until(stand::isThere, SETTLED_FRAMES, PATIENCE_SECONDS);
            Frames.on(stand::stretch);
            Frames.until(stand::isThere, SETTLED_FRAMES, PATIENCE_SECONDS);
            write(Frames.on(stand::snapshot), png);
        }
    }

    /**
     * Paints the whole window on the first chapter of a book that has the demo's card, after a run of that demo; on the
     * first chapter if no demo is asked for.
     *
     * @param demo id of a demo, empty for a window without the panel
     * @throws IOException if the book cannot be read, or the picture cannot be written
     * @throws IllegalStateException if the window cannot be drawn or the demo's run fails
     */
    public void window(Path book, Optional<String> demo, WindowPicture how, Path png) throws IOException {
        Book opened = Book.open(book);
        Stage[] stage = new Stage[1];
        Composition parts = Frames.on(() -> composition(how.scheme()));
        MainWindow window = Frames.on(() -> {
            stage[0] = new Stage();
            return new MainWindow(stage[0], parts, uri -> CompletableFuture.completedFuture(null));
        });
        try {
            Frames.on(() -> {
                parts.reader().open(opened, placeOf(demo, opened));
                window.show(how.width(), how.height());
                return true;
            });
            Frames.until(window.reader().pageCompleteProperty()::get, SETTLED_FRAMES, PATIENCE_SECONDS);
            Frames.on(() -> {
                window.reader().setDetail(how.scale());
                return true;
            });
            if (demo.isPresent()) {
                Frames.on(() -> runCard(window, parts, demo.get()));
                Frames.until(() -> hasRun(window), SETTLED_FRAMES, PATIENCE_SECONDS);
            }
            Frames.until(() -> true, 2 * SETTLED_FRAMES, PATIENCE_SECONDS);
            write(Frames.on(() -> snapshot((Region) window.scene().getRoot(), how.scale())), png);
        } finally {
            Frames.on(() -> {
                window.close();
                stage[0].close();
                parts.close();
                return true;
            });
        }
    }

    private Composition composition(Scheme scheme) {
        return new Composition(installation, new UserFolders(scratch.resolve("data"), scratch), scheme);
    }

    /** The chapter that has a demo's card; the first one if there is none. */
    private static Chapter placeOf(Optional<String> demo, Book book) throws IOException {
        ChapterRenderer renderer = new ChapterRenderer();
        if (demo.isPresent()) {
            for (Chapter chapter : book.chapters()) {
                if (renderer.render(book, chapter).demos().stream().anyMatch(card -> card.demo().equals(demo.get()))) {
                    return chapter;
                }
            }
        }
        return book.chapters().getFirst();
    }

    private static boolean runCard(MainWindow window, Composition parts, String demo) {
        var content = parts.reader().pageProperty().get();
        DemoRequest request = content == null
                ? null
                : content.chapter().demos().stream().filter(card -> card.demo().equals(demo)).findFirst()
                        .map(card -> new DemoRequest(card.elementId(), demo, card.settings())).orElse(null);
        window.demos().open(request == null ? new DemoRequest("", demo, Map.of()) : request);
        return true;
    }

    private static boolean hasRun(MainWindow window) {
        return switch (window.demos().state()) {
            case DONE -> window.demos().hasResult();
            case FAILED, CANCELLED -> throw new IllegalStateException("the demo did not end well");
            case IDLE, PREPARING, RUNNING, STOPPING -> false;
        };
    }

    private static void write(Picture picture, Path png) throws IOException {
        Path folder = png.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(png, PictureWriter.png(picture));
    }

    /** Draws a node with {@code scale} pixels for each of its own. */
    private static Picture snapshot(Region node, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, Math.round(node.getWidth() * scale),
                Math.round(node.getHeight() * scale)));
        WritableImage image = node.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Picture(width, height, argb, "");
    }

    /** Deletes what was written for the pictures. JavaFX goes on, for it cannot be started twice: end the process. */
    @Override
    public void close() throws IOException {
        Scratch.delete(scratch);
    }

    /** A reading area on a stage that nobody sees. */
    private final class Stand implements AutoCloseable {

        private final PagePicture how;
        private final Composition parts;
        private final ReaderView reader;
        private final Stage stage = new Stage();

        Stand(PagePicture how) {
            this.how = how;
            parts = composition(how.scheme());
            reader = new ReaderView(parts.reader(), parts.terms(), parts.look(), parts.theme().fonts(), scratch,
                    parts.pictures(),
                    new Sheet(), uri -> CompletableFuture.completedFuture(null));
            reader.setManaged(false);
            Scene scene = new Scene(new Pane(reader), how.width(), FIRST_HEIGHT);
            scene.getRoot().getStylesheets().setAll(MainWindow.styles());
            parts.theme().dress(scene, how.scheme());
            stage.setScene(scene);
            reader.resize(how.width(), FIRST_HEIGHT);
            stage.show();
        }

        boolean open(Book book, Chapter chapter) {
            reader.start();
            reader.setDetail(how.scale());
            reader.showWhole();
            parts.reader().open(book, chapter);
            return true;
        }

        boolean isThere() {
            if (parts.reader().noticeProperty().get() != null) {
                throw new IllegalStateException(String.valueOf(parts.reader().noticeProperty().get()));
            }
            return reader.pageCompleteProperty().get();
        }

        /** Makes the area as high as the page, so that all of it is drawn. */
        double stretch() {
            double most = MOST_PIXELS / (how.width() * how.scale() * how.scale());
            double height = Math.ceil(Math.min(reader.pageHeight(), most));
            reader.resize(how.width(), height);
            reader.layout();
            return height;
        }

        Picture snapshot() {
            return WindowPictures.snapshot(reader, how.scale());
        }

        @Override
        public void close() {
            Frames.on(() -> {
                reader.close();
                stage.close();
                parts.close();
                return true;
            });
        }
    }
}
