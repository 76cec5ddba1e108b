package org.huoye.demokit.panel;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoMessages;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputKind;
import org.huoye.demokit.Sample;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.platform.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What the reader can do to give a demo its input, one picture or several. Called on the thread of the user interface,
 * without any control.
 *
 * @param <I> the demo's input
 */
final class InputCommands<I> {

    private static final Messages TEXT = Messages.beside(InputCommands.class);

    /** Makes what takes an input that was read. */
    @FunctionalInterface
    interface Then<I> {
        /**
         * @param run whether to run on an input
         * @param play whether to play a film, which the reader expects of one more than a run
         */
        InputReader.Receiver<I> of(boolean run, boolean play);
    }

    private final DemoSpec spec;
    private final InputKind kind;
    private final DemoMessages messages;
    private final InputReader<I> reader;
    private final @Nullable PictureSlots<I> slots;
    private final boolean quick;
    private final Consumer<@Nullable Problem> tell;
    private final Then<I> then;

    /**
     * @param preparer makes an input ready to be shown; called on a lane
     * @param quick whether a new input is run on at once
     * @param tell hears what the reader should know, and null when that is over
     */
    InputCommands(Demo<I, ?> demo, DemoMessages messages, PanelServices services, Consumer<I> preparer, boolean quick,
            Consumer<@Nullable Problem> tell, Then<I> then) {
        this.spec = demo.spec();
        this.kind = demo.input().kind();
        this.messages = messages;
        this.reader = new InputReader<>(demo, messages, services, preparer);
        this.slots = spec.inputs() > 1 ? new PictureSlots<>(demo, reader) : null;
        this.quick = quick;
        this.tell = tell;
        this.then = then;
    }

    /** The pictures that make one input, for demos on several; null for others. */
    @Nullable
    PictureSlots<I> slots() {
        return slots;
    }

    /** Whether an input is being read. */
    ReadOnlyBooleanProperty readingProperty() {
        return reader.readingProperty();
    }

    /** Drops what is being read. */
    void drop() {
        reader.drop();
    }

    /** The first sample; an empty text for demos without input. */
    void chooseFirst() {
        if (kind == InputKind.NONE) {
            reader.text("", then.of(false, false));
        } else if (!spec.samples().isEmpty()) {
            read(spec.samples().getFirst(), false, false);
        }
    }

    void read(Sample sample, boolean run, boolean play) {
        if (slots == null) {
            reader.sample(sample, then.of(run, play));
        } else {
            slots.sample(sample, messages.sample(sample), reader.files(sample), then.of(run, play));
        }
    }

    void chooseSample(Sample sample) {
        tell.accept(null);
        read(sample, quick, true);
    }

    void openFile(Path file) {
        openFiles(List.of(file));
    }

    /** Takes as many files as make an input; says so if there are more. */
    void openFiles(List<Path> files) {
        openFiles(slots == null ? 0 : slots.usual(), files);
    }

    /** @param slot where the first goes, for demos on several pictures */
    void openFiles(int slot, List<Path> files) {
        tell.accept(null);
        if (slots == null) {
            reader.file(files.getFirst(), then.of(quick, true));
        } else {
            slots.putFiles(slot, files, then.of(quick, true));
        }
        if (files.size() > spec.inputs()) {
            tell.accept(Problem.notice(slots == null ? "problem.firstOnly" : "problem.firstTwoOnly"));
        }
    }

    /** Takes a picture of the page and runs on it, however long that takes: the reader asked for it. */
    void openPagePicture(Path file) {
        tell.accept(null);
        Callable<Picture> maker = () -> PictureReader.read(file);
        if (slots == null) {
            reader.picture(maker, TEXT.get("input.page"), then.of(true, true));
        } else {
            slots.putAlone(maker, TEXT.get("input.page"), then.of(true, true));
        }
    }

    /** @param maker makes the picture; called on a lane */
    void takePicture(Callable<Picture> maker, String name) {
        takePicture(slots == null ? 0 : slots.usual(), maker, name);
    }

    /** @param slot where it goes, for demos on several pictures */
    void takePicture(int slot, Callable<Picture> maker, String name) {
        tell.accept(null);
        if (slots == null) {
            reader.picture(maker, name, then.of(quick, true));
        } else {
            slots.put(slot, maker, name, then.of(quick, true));
        }
    }

    /** Takes the picture of a slot away. */
    void removePicture(int slot) {
        if (slots != null && slots.canRemove(slot)) {
            tell.accept(null);
            slots.remove(slot, then.of(quick, true));
        }
    }

    /** Exchanges the pictures of two slots. */
    void swapPictures() {
        if (slots != null && slots.canSwap()) {
            slots.swap(then.of(quick, true));
        }
    }

    /**
     * Takes what is said in a conversation and runs on it.
     *
     * @param heard done once it was taken; not if it cannot be used, so that nothing typed is lost
     */
    void say(String text, Runnable heard) {
        tell.accept(null);
        InputReader.Receiver<I> receiver = then.of(true, true);
        reader.text(text, new InputReader.Receiver<>() {
            @Override
            public void taken(Given<I> input) {
                heard.run();
                receiver.taken(input);
            }

            @Override
            public void refused(Throwable failure, @Nullable Sample sample) {
                receiver.refused(failure, sample);
            }
        });
    }

    /** Takes a text as typed so far; it waits for the button. */
    void takeText(String text) {
        reader.text(text, then.of(false, false));
    }
}
