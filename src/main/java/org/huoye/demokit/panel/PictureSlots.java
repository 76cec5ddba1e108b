package org.huoye.demokit.panel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.huoye.demokit.Demo;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.Sample;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.huoye.platform.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that together make one input, each brought on its own: the filled slots come before the empty ones. Called on
 * the thread of the user interface, without any control.
 *
 * @param <I> the demo's input
 */
final class PictureSlots<I> {

    private static final Messages TEXT = Messages.beside(PictureSlots.class);

    /** A picture to be read once; the picture itself is only touched on the lane of files. */
    private static final class Wanted {
        private final Callable<Picture> maker;
        private final String name;
        private @Nullable Picture picture;

        Wanted(Callable<Picture> maker, String name) {
            this.maker = maker;
            this.name = name;
        }

        Picture read() throws Exception {
            Picture ready = picture;
            if (ready == null) {
                ready = maker.call().named(name);
                picture = ready;
            }
            return ready;
        }
    }

    private final InputAdapter<I> adapter;
    private final int count;
    private final InputReader<I> reader;
    private final ReadOnlyObjectWrapper<List<Picture>> pictures = new ReadOnlyObjectWrapper<>(List.of());
    /** What is being read, or was read last. */
    private List<Wanted> wanted = List.of();
    /** What the present input was made of. */
    private List<Wanted> taken = List.of();

    PictureSlots(Demo<I, ?> demo, InputReader<I> reader) {
        this.adapter = demo.input();
        this.count = demo.spec().inputs();
        this.reader = reader;
    }

    /** How many there are, filled or not. */
    int count() {
        return count;
    }

    /** The pictures of the present input, as many as there are filled slots. */
    ReadOnlyObjectProperty<List<Picture>> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /** Where a picture goes that the reader gave no place: the first empty slot, else the first. */
    int usual() {
        return wanted.size() < count ? wanted.size() : 0;
    }

    /** Whether a picture can be taken away: of what is wanted, which a second click may find changed already. */
    boolean canRemove(int slot) {
        return slot < wanted.size() && adapter.takes(wanted.size() - 1);
    }

    /** Whether pictures can change places. */
    boolean canSwap() {
        return wanted.size() > 1;
    }

    /** Puts a picture into a slot; into the first empty one if that comes before it. */
    void put(int slot, Callable<Picture> maker, String name, InputReader.Receiver<I> receiver) {
        List<Wanted> next = new ArrayList<>(wanted);
        put(next, slot, new Wanted(maker, name));
        read(next, receiver);
    }

    private static void put(List<Wanted> all, int slot, Wanted one) {
        if (slot < all.size()) {
            all.set(slot, one);
        } else {
            all.add(one);
        }
    }

    /** Puts files into slots from one on; what is more than there are slots is left out. */
    void putFiles(int slot, List<Path> files, InputReader.Receiver<I> receiver) {
        List<Wanted> next = new ArrayList<>(wanted);
        int first = files.size() > 1 ? 0 : slot;
        for (int i = 0; i < Math.min(files.size(), count); i++) {
            put(next, first + i, wanted(files.get(i)));
        }
        read(next, receiver);
    }

    /** The picture alone, if that makes an input; else in the first slot. */
    void putAlone(Callable<Picture> maker, String name, InputReader.Receiver<I> receiver) {
        if (adapter.takes(1)) {
            read(List.of(new Wanted(maker, name)), receiver);
        } else {
            put(0, maker, name, receiver);
        }
    }

    void remove(int slot, InputReader.Receiver<I> receiver) {
        List<Wanted> next = new ArrayList<>(wanted);
        next.remove(slot);
        read(next, receiver);
    }

    /** Exchanges the first two. */
    void swap(InputReader.Receiver<I> receiver) {
        List<Wanted> next = new ArrayList<>(wanted);
        next.addFirst(next.remove(1));
        read(next, receiver);
    }

    /** @param files of the sample */
    void sample(Sample sample, String title, List<Path> files, InputReader.Receiver<I> receiver) {
        read(files.stream().map(PictureSlots::wanted).toList(), title, sample, receiver);
    }

    private static Wanted wanted(Path file) {
        return new Wanted(() -> PictureReader.read(file), String.valueOf(file.getFileName()));
    }

    private void read(List<Wanted> next, InputReader.Receiver<I> receiver) {
        String names = next.stream().map(one -> one.name).filter(name -> !name.isEmpty())
                .collect(Collectors.joining(TEXT.get("input.and")));
        read(next, names, null, receiver);
    }

    private void read(List<Wanted> next, String name, @Nullable Sample sample, InputReader.Receiver<I> receiver) {
        wanted = next;
        List<Picture> read = new ArrayList<>();
        reader.read(name, sample, () -> {
            for (Wanted one : next) {
                read.add(one.read());
            }
            return adapter.fromPictures(read);
        }, new InputReader.Receiver<>() {
            @Override
            public void taken(Given<I> input) {
                taken = next;
                pictures.set(List.copyOf(read));
                receiver.taken(input);
            }

            @Override
            public void refused(Throwable failure, @Nullable Sample refused) {
                wanted = taken;
                receiver.refused(failure, refused);
            }
        });
    }
}
