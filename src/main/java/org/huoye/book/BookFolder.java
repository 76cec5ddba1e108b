package org.huoye.book;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Collects the Markdown files of a folder that has no table of contents. Bounded in files and depth; symbolic links are not
 * followed; hidden folders are passed by.
 */
final class BookFolder {

    /** The page of a folder, the best name first. */
    static final List<String> FRONT_PAGES = List.of("README.md", "readme.md", "Readme.md", "index.md", "前言.md");

    static final int MOST_CHAPTERS = 5_000;
    static final int MOST_FILES = 100_000;
    static final int DEEPEST = 12;

    private static final int TITLE_BYTES = 8_192;
    private static final int LONGEST_TITLE = 200;
    private static final Set<String> PASSED_BY = Set.of("node_modules", "_book", "target");

    private final Path root;
    private final List<Entry> entries = new ArrayList<>();
    private int chapters;
    private int files;

    private BookFolder(Path root) {
        this.root = root;
    }

    /** Chapters and the folders between them, in natural order, a folder's front page first. */
    static List<Entry> entries(Path root) {
        BookFolder folder = new BookFolder(root);
        folder.collect(root, 0);
        return folder.entries;
    }

    static boolean isMarkdown(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    /** The first heading of a file, else the file's name. */
    static String title(Path file) {
        String name = file.getFileName().toString();
        return firstHeading(ChapterText.beginning(file, TITLE_BYTES), name.substring(0, name.lastIndexOf('.')));
    }

    private static String firstHeading(String text, String otherwise) {
        boolean fenced = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String trimmed = line.strip();
            if (trimmed.startsWith("```") || trimmed.startsWith("~~~")) {
                fenced = !fenced;
            } else if (!fenced && trimmed.startsWith("#")) {
                String title = Summary.parse(trimmed).title();
                if (!title.isEmpty() && title.length() <= LONGEST_TITLE) {
                    return title;
                }
            }
        }
        return otherwise;
    }

    private void collect(Path folder, int level) {
        List<Path> pages = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (++files > MOST_FILES) {
                    break;
                }
                if (isPassedBy(child)) {
                    continue;
                }
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    folders.add(child);
                } else if (isMarkdown(child) && Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                    pages.add(child);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return; // a folder that may not be read holds no chapters for us
        }
        Comparator<Path> byName = Comparator.comparing(path -> path.getFileName().toString(), NaturalOrder.INSTANCE);
        pages.sort(Comparator.comparing((Path page) -> !isFront(page)).thenComparing(byName));
        folders.sort(byName);

        int inner = level;
        if (folder != root && !pages.isEmpty()) {
            inner = level + 1;
            if (!isFront(pages.getFirst())) {
                entries.add(new Entry.Draft(folder.getFileName().toString(), level));
            }
        }
        for (Path page : pages) {
            if (chapters >= MOST_CHAPTERS) {
                return;
            }
            chapters++;
            int at = isFront(page) ? level : inner;
            Chapter chapter = new Chapter(Book.idOf(root, page), title(page), page, at);
            entries.add(new Entry.Page(chapter.title(), at, chapter, ""));
        }
        if (level < DEEPEST) {
            for (Path child : folders) {
                collect(child, inner);
            }
        }
    }

    /** Hidden files, and folders that tools fill. */
    static boolean isPassedBy(Path child) {
        String name = child.getFileName().toString();
        return name.startsWith(".") || PASSED_BY.contains(name);
    }

    private static boolean isFront(Path page) {
        return FRONT_PAGES.contains(page.getFileName().toString());
    }
}
