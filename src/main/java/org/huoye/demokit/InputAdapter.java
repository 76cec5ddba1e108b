package org.huoye.demokit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huoye.media.FilmReader;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.media.UnreadableMediaException;
import org.huoye.media.UnreadableMediaException.Reason;
import org.huoye.media.TextReader;

/**
 * Turns what the reader gives into a demo's input. Stateless and thread-safe; reading happens off the JavaFX thread.
 *
 * @param <I> the demo's input type
 */
public interface InputAdapter<I> {

    /** What the panel should offer. */
    InputKind kind();

    /**
     * Reads a file.
     *
     * @throws org.huoye.media.UnreadableMediaException with the sentence for the reader if the file is not what is needed
     * @throws IOException if the file cannot be read at all
     */
    I fromFile(Path file) throws IOException;

    /**
     * Reads the files of a demo on several, such as two faces to compare; as many as {@link DemoSpec#inputs()} says.
     *
     * @throws org.huoye.media.UnreadableMediaException as {@link #fromFile}
     * @throws IOException if a file cannot be read at all
     */
    default I fromFiles(List<Path> files) throws IOException {
        if (files.size() == 1) {
            return fromFile(files.getFirst());
        }
        List<Picture> pictures = new ArrayList<>();
        for (Path file : files) {
            try {
                pictures.add(PictureReader.read(file));
            } catch (UnreadableMediaException e) {
                throw e.ofPicture(pictures.size() + 1);
            }
        }
        return fromPictures(pictures);
    }

    /**
     * Takes a text; demos without input are given an empty one.
     *
     * @throws IllegalArgumentException if this demo takes no text
     */
    I fromText(String text);

    /**
     * Takes a picture that came without a file, such as from the clipboard.
     *
     * @throws IllegalArgumentException if this demo takes no picture
     */
    default I fromPicture(Picture picture) {
        throw new IllegalArgumentException("this demo takes no picture");
    }

    /** Whether a run takes films too. In the window films are played in the live part, whatever a run takes. */
    default boolean takesFilms() {
        return false;
    }

    /**
     * Whether so many pictures make an input. A demo on several may do with fewer in the panel, where it can tell the reader
     * what the missing one means; the command line always gives {@link DemoSpec#inputs()}.
     */
    default boolean takes(int pictures) {
        return pictures == 1;
    }

    /**
     * Takes several pictures in their order.
     *
     * @throws IllegalArgumentException if they are not as many as this demo {@link #takes}
     */
    default I fromPictures(List<Picture> pictures) {
        if (pictures.size() != 1) {
            throw new IllegalArgumentException("this demo takes one picture, got " + pictures.size());
        }
        return fromPicture(pictures.getFirst());
    }

    /**
     * For demos on several pictures.
     *
     * @param fewest how many there must be at least
     * @param most {@link DemoSpec#inputs()} of the demo
     * @param maker makes the input of so many
     */
    static <I> InputAdapter<I> pictures(int fewest, int most, Function<List<Picture>, I> maker) {
        return new InputAdapter<>() {
            @Override
            public InputKind kind() {
                return InputKind.PICTURE;
            }

            @Override
            public boolean takes(int pictures) {
                return pictures >= fewest && pictures <= most;
            }

            @Override
            public I fromFile(Path file) throws IOException {
                return fromPicture(PictureReader.read(file));
            }

            @Override
            public I fromPicture(Picture picture) {
                return fromPictures(List.of(picture));
            }

            @Override
            public I fromPictures(List<Picture> pictures) {
                if (!takes(pictures.size())) {
                    throw new IllegalArgumentException(
                            "this demo takes " + fewest + " to " + most + " pictures, got " + pictures.size());
                }
                return maker.apply(List.copyOf(pictures));
            }

            @Override
            public I fromText(String text) {
                throw new IllegalArgumentException("this demo takes pictures, not a text");
            }
        };
    }

    /** For demos on pictures. */
    static InputAdapter<Picture> picture() {
        return new InputAdapter<>() {
            @Override
            public InputKind kind() {
                return InputKind.PICTURE;
            }

            @Override
            public Picture fromFile(Path file) throws IOException {
                return PictureReader.read(file);
            }

            @Override
            public Picture fromText(String text) {
                throw new IllegalArgumentException("this demo takes a picture, not a text");
            }

            @Override
            public Picture fromPicture(Picture picture) {
                return picture;
            }
        };
    }

    /** For demos on pictures whose run takes films too; what is a film is told by a file's content, or else its name. */
    static InputAdapter<PictureOrFilm> pictureOrFilm() {
        return new InputAdapter<>() {
            @Override
            public InputKind kind() {
                return InputKind.PICTURE;
            }

            @Override
            public boolean takesFilms() {
                return true;
            }

            @Override
            public PictureOrFilm fromFile(Path file) throws IOException {
                if (!PictureOrFilm.isFilm(file)) {
                    return new PictureOrFilm.Still(still(file));
                }
                FilmReader.open(file).close(); // says what is wrong with it before a run begins
                return new PictureOrFilm.Film(file);
            }

            private Picture still(Path file) throws IOException {
                try {
                    return PictureReader.read(file);
                } catch (UnreadableMediaException e) {
                    throw e.reason() == Reason.NOT_A_PICTURE
                            ? new UnreadableMediaException(Reason.NEITHER, "neither picture nor film: " + file, e)
                            : e;
                }
            }

            @Override
            public PictureOrFilm fromText(String text) {
                throw new IllegalArgumentException("this demo takes a picture or a film, not a text");
            }

            @Override
            public PictureOrFilm fromPicture(Picture picture) {
                return new PictureOrFilm.Still(picture);
            }
        };
    }

    /** For demos on texts. */
    static InputAdapter<String> text() {
        return new InputAdapter<>() {
            @Override
            public InputKind kind() {
                return InputKind.TEXT;
            }

            @Override
            public String fromFile(Path file) throws IOException {
                return TextReader.read(file);
            }

            @Override
            public String fromText(String text) {
                return text;
            }
        };
    }

    /** For demos that bring their own data. */
    static InputAdapter<NoInput> none() {
        return new InputAdapter<>() {
            @Override
            public InputKind kind() {
                return InputKind.NONE;
            }

            @Override
            public NoInput fromFile(Path file) {
                throw new IllegalArgumentException("this demo takes no input");
            }

            @Override
            public NoInput fromText(String text) {
                return new NoInput();
            }
        };
    }
}
