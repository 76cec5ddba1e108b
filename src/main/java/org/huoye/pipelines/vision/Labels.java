package org.huoye.pipelines.vision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Names of a model's classes: a file with a line {@code index TAB English TAB 中文} for each class. Immutable. */
public final class Labels {

    private final List<Label> labels;

    private Labels(List<Label> labels) {
        this.labels = List.copyOf(labels);
    }

    /** A class's name in two languages. */
    public record Label(String english, String chinese) {
    }

    /**
     * Reads labels.
     *
     * @throws UncheckedIOException if the file cannot be read or a line does not fit
     */
    public static Labels read(Path file) {
        try {
            List<Label> labels = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t", -1);
                if (cells.length != 3 || !cells[0].equals(String.valueOf(labels.size()))) {
                    throw new IOException("labels are not numbered from 0 in three columns: " + line);
                }
                labels.add(new Label(cells[1], cells[2]));
            }
            return new Labels(labels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Label get(int index) {
        return labels.get(index);
    }

    public int size() {
        return labels.size();
    }
}
