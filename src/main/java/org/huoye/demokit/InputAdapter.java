package org.huoye.demokit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
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
        if (files.size() != 1) {
            throw new IllegalArgumentException("this demo takes one file, got " + files.size());
        }
        return fromFile(files.getFirst());
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
