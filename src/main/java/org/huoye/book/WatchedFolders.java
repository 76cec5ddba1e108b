package org.huoye.book;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders of a book whose changes matter.
 *
 * @param needed those of the chapters and of the table of contents
 * @param further those that pictures or new chapters may lie in, as many as fit
 */
record WatchedFolders(Set<Path> needed, Set<Path> further) {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolders.class);

    /** Entries of folders that are looked at in the search for further folders. */
    private static final int MOST_ENTRIES = 20_000;

    static WatchedFolders of(Book book, int most) {
        Set<Path> needed = new LinkedHashSet<>(List.of(book.root()));
        book.chapters().forEach(chapter -> {
            Path folder = chapter.file().getParent();
            if (folder != null) {
                needed.add(folder);
            }
        });
        Set<Path> further = new LinkedHashSet<>();
        List<Path> waiting = new ArrayList<>(book.assetRoots());
        int entries = 0;
        for (int i = 0; i < waiting.size() && needed.size() + further.size() < most; i++) {
            Path folder = waiting.get(i);
            if (!needed.contains(folder)) {
                further.add(folder);
            }
            if (entries < MOST_ENTRIES) {
                entries += collect(folder, waiting, MOST_ENTRIES - entries);
            }
        }
        return new WatchedFolders(needed, further);
    }

    private static int collect(Path folder, List<Path> into, int most) {
        int seen = 0;
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (++seen > most) {
                    break;
                }
                if (!BookFolder.isPassedBy(child) && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    into.add(child);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("{} is not looked into", folder, e);
        }
        return seen;
    }

    Set<Path> all() {
        Set<Path> all = new LinkedHashSet<>(needed);
        all.addAll(further);
        return all;
    }

    /** Signs from the system; from a clock if the system refuses or there are too many folders to ask for. */
    FolderSignals listen(BookWatch.Pace pace) {
        FolderSignals.OfClock clock = new FolderSignals.OfClock(pace.clock());
        if (pace.system() && needed.size() <= pace.mostFolders()) {
            try {
                FolderSignals system = new FolderSignals.OfSystem(fileSystem().newWatchService());
                try {
                    for (Path folder : all()) {
                        system.listen(folder);
                    }
                    return system;
                } catch (IOException e) {
                    LOG.info("the system does not watch the book's folders, a clock does: {}", e.toString());
                    system.close();
                }
            } catch (IOException | UnsupportedOperationException e) {
                LOG.info("the system watches no folders, a clock does: {}", e.toString());
            }
        }
        all().forEach(clock::listen);
        return clock;
    }

    private FileSystem fileSystem() {
        return needed.iterator().next().getFileSystem();
    }
}
