package org.huoye.pipelines.vision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huoye.pipelines.vision.EfficientNet.Guess;

/**
 * Some of a model's classes, each in a group: a file with a line {@code index TAB English TAB 中文 TAB 组 TAB group} for
 * each. Immutable.
 */
public final class ClassGroups {

    private static final int CELLS = 5;

    private final Map<Integer, Group> groups;

    /** A group's name in two languages. */
    public record Group(String chinese, String english) {
    }

    private ClassGroups(Map<Integer, Group> groups) {
        this.groups = groups;
    }

    /**
     * Reads groups.
     *
     * @throws UncheckedIOException if the file cannot be read or a line does not fit
     */
    public static ClassGroups read(Path file) {
        try {
            Map<Integer, Group> groups = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t", -1);
                if (cells.length != CELLS
                        || groups.put(Integer.valueOf(cells[0]), new Group(cells[3], cells[4])) != null) {
                    throw new IOException("classes are not in five columns, each once: " + line);
                }
            }
            return new ClassGroups(groups);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Indices of the classes, in the file's order. */
    public List<Integer> classes() {
        return List.copyOf(groups.keySet());
    }

    /** The group of a class; empty if the class is none of these. */
    public Optional<Group> group(int classIndex) {
        return Optional.ofNullable(groups.get(classIndex));
    }

    // tag::groups[]
    /** The likeliest of these classes, likeliest first. */
    public List<Guess> top(float[] probabilities, int count) {
        return groups.keySet().stream().map(i -> new Guess(i, probabilities[i]))
                .sorted(Comparator.comparingDouble(Guess::probability).reversed()).limit(count).toList();
    }

    /** The likeliest of these classes if one of them leads all classes; else the likeliest of all, likeliest first. */
    public List<Guess> leading(float[] probabilities, int count) {
        boolean leads = groups.containsKey(EfficientNet.top(probabilities, 1).getFirst().classIndex());
        return leads ? top(probabilities, count) : EfficientNet.top(probabilities, count);
    }

    /** What all of these classes have together, 0 to 1. */
    public double together(float[] probabilities) {
        return groups.keySet().stream().mapToDouble(i -> probabilities[i]).sum();
    }

    /** What the classes of each group have together, in the order the groups first appear in the file; 0 to 1. */
    public Map<Group, Double> sums(float[] probabilities) {
        return groups.entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue, LinkedHashMap::new,
                Collectors.summingDouble(entry -> probabilities[entry.getKey()])));
    }
    // end::groups[]
}
