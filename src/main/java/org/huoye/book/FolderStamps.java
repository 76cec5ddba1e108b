package org.huoye.book;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a book's folders looked like when they were last seen. An editor that saves by renaming takes a file
 * away for a moment, so a file counts as gone only when it is still missing after a while. For one thread.
 */
final class FolderStamps {

    private static final int MOST_ENTRIES = 20_000;

    private final Duration patience;
    private final Map<Path, Map<Path, Stamp>> folders = new HashMap<>();
    private final Map<Path, Long> missing = new HashMap<>();

    /** @param patience how long a file may be missing before it is gone */
    FolderStamps(Duration patience) {
        this.patience = patience;
    }

    /** Renaming gives a file another key, writing another time or size. */
    private record Stamp(long size, FileTime time, @Nullable Object key) {
    }

    /**
     * What is different from the last look.
     *
     * @param changed files with another content
     * @param appeared files that were not there
     * @param gone files that have been missing for long enough
     * @param folders the folders inside: one of them may be another one of the same name
     */
    record Difference(Set<Path> changed, Set<Path> appeared, Set<Path> gone, Set<Path> folders) {
        Difference() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        /** Adds what is different in files elsewhere. */
        void add(Difference other) {
            changed.addAll(other.changed);
            appeared.addAll(other.appeared);
            gone.addAll(other.gone);
        }
    }

    /** Folders with files that are missing and not yet given up. */
    Set<Path> unsure() {
        Set<Path> unsure = new HashSet<>();
        missing.keySet().forEach(file -> {
            Path folder = file.getParent();
            if (folder != null) {
                unsure.add(folder);
            }
        });
        return unsure;
    }

    /** Looks at a folder and adds what is different. At the first look every file appears. */
    void look(Path folder, Difference difference) {
        Map<Path, Stamp> now = new HashMap<>();
        Set<Path> inside = new HashSet<>();
        read(folder, now, inside);
        Map<Path, Stamp> before = folders.getOrDefault(folder, Map.of());
        long time = System.nanoTime();
        now.forEach((file, stamp) -> {
            missing.remove(file);
            Stamp old = before.get(file);
            if (old == null) {
                difference.appeared.add(file);
            } else if (!old.equals(stamp)) {
                difference.changed.add(file);
            }
        });
        before.forEach((file, stamp) -> {
            if (now.containsKey(file)) {
                return;
            }
            long since = missing.computeIfAbsent(file, key -> time);
            if (time - since >= patience.toNanos()) {
                missing.remove(file);
                difference.gone.add(file);
            } else {
                now.put(file, stamp);
            }
        });
        folders.put(folder, now);
        difference.folders.addAll(inside);
    }

    /** Whether a folder has been looked at. */
    boolean knows(Path folder) {
        return folders.containsKey(folder);
    }

    private static void read(Path folder, Map<Path, Stamp> files, Set<Path> inside) {
        int entries = 0;
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (++entries > MOST_ENTRIES) {
                    return;
                }
                if (!BookFolder.isPassedBy(child)) {
                    read(child).ifPresent(found -> {
                        if (found.isDirectory()) {
                            inside.add(child);
                        } else if (found.isRegularFile() && matters(child)) {
                            files.put(child, new Stamp(found.size(), found.lastModifiedTime(), found.fileKey()));
                        }
                    });
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // a folder that is being replaced: what is missing in it may come back
        }
    }

    private static java.util.Optional<BasicFileAttributes> read(Path file) {
        try {
            return java.util.Optional
                    .of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }

    private static boolean matters(Path file) {
        return BookFolder.isMarkdown(file) || Links.isPicture(file) || file.endsWith(Book.SETTINGS);
    }
}
