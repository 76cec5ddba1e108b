package org.huoye.demokit.panel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoMessages;
import org.huoye.demokit.InputKind;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.PictureOrFilm;
import org.huoye.demokit.Sample;
import org.huoye.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs on a lane. Only the newest counts: what was asked for before it is dropped. Called on the thread of the
 * user interface, and answers there.
 *
 * @param <I> the demo's input
 */
final class InputReader<I> {

    /** Gets what was read. */
    interface Receiver<I> {

        void taken(Given<I> input);

        /** It is a film, which the live part plays; there are none where several pictures make one input. */
        default void film(Path file) {
            throw new IllegalStateException("nobody plays " + file);
        }

        /** @param sample the sample that could not be read; null for the reader's own input */
        void refused(Throwable failure, @Nullable Sample sample);
    }

    /** What a file turned out to be: one of both. */
    private record Read<I>(@Nullable I value, @Nullable Path film) {

        static <I> Read<I> of(I value) {
            return new Read<>(value, null);
        }
    }

    private final Demo<I, ?> demo;
    private final DemoMessages messages;
    private final PanelServices services;
    private final Consumer<I> preparer;
    private final boolean films;
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private int newest;

    /** @param preparer makes an input ready to be shown; called on the lane */
    InputReader(Demo<I, ?> demo, DemoMessages messages, PanelServices services, Consumer<I> preparer) {
        this.demo = demo;
        this.messages = messages;
        this.services = services;
        this.preparer = preparer;
        this.films = demo.live().filter(live -> live.takes(LiveKind.VIDEO_FILE)).isPresent();
    }

    /** Whether an input is being read. */
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    void sample(Sample sample, Receiver<I> receiver) {
        Callable<Read<I>> reader;
        if (demo.input().kind() == InputKind.TEXT && !sample.isTextFile()) {
            reader = () -> Read.of(demo.input().fromText(sample.file()));
        } else {
            reader = () -> fromFiles(files(sample));
        }
        take(messages.sample(sample), sample, reader, receiver);
    }

    /** Where the files of a sample lie. */
    List<Path> files(Sample sample) {
        Path folder = services.samples().resolve(demo.spec().id());
        return demo.spec().files(sample).stream().map(folder::resolve).toList();
    }

    void file(Path file, Receiver<I> receiver) {
        Path name = file.getFileName();
        take(name == null ? "" : name.toString(), null, () -> fromFiles(List.of(file)), receiver);
    }

    /** @param maker makes the picture; called on the lane */
    void picture(Callable<Picture> maker, String name, Receiver<I> receiver) {
        read(name, null, () -> demo.input().fromPicture(maker.call().named(name)), receiver);
    }

    void text(String text, Receiver<I> receiver) {
        read("", null, () -> demo.input().fromText(text), receiver);
    }

    private Read<I> fromFiles(List<Path> inputs) throws IOException {
        return films && inputs.size() == 1 && PictureOrFilm.isFilm(inputs.getFirst())
                ? new Read<>(null, inputs.getFirst())
                : Read.of(demo.input().fromFiles(inputs));
    }

    /** @param reader makes the input; called on the lane */
    void read(String name, @Nullable Sample sample, Callable<I> reader, Receiver<I> receiver) {
        take(name, sample, () -> Read.of(reader.call()), receiver);
    }

    private void take(String name, @Nullable Sample sample, Callable<Read<I>> reader, Receiver<I> receiver) {
        int number = ++newest;
        reading.set(true);
        services.files().submit(() -> {
            Read<I> read = reader.call();
            if (read.value != null) {
                preparer.accept(read.value);
            }
            return read;
        }).whenComplete((read, failure) -> services.ui().execute(() -> {
            if (number != newest) {
                return;
            }
            reading.set(false);
            if (failure != null) {
                receiver.refused(failure, sample);
            } else if (read.film != null) {
                receiver.film(read.film);
            } else if (read.value != null) {
                receiver.taken(new Given<>(read.value, name, sample));
            }
        }));
    }

    /** Drops what is being read. */
    void drop() {
        newest++;
        reading.set(false);
    }
}
