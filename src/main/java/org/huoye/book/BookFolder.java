package org.huoye.book;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(BookFolder.class);
    private static final Pattern CONTROLS = Pattern
            .compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]+");
    private static final Pattern UNDERLINE = Pattern.compile("=+|-{2,}");
    private static final int TITLE_BYTES = 8_192;
    private static final int LONGEST_TITLE = 200;
    private static final Set<String> PASSED_BY = Set.of("node_modules", "_book", "target");

    /** Files before folders of the same name, whose pages belong under them. */
    private static final Comparator<Path> ORDER = Comparator.comparing((Path child) -> !isFront(child))
            .thenComparing(child -> isMarkdown(child) ? stem(child) : child.getFileName().toString(),
                    NaturalOrder.INSTANCE)
            .thenComparing(child -> !isMarkdown(child)).thenComparing(Comparator.naturalOrder());

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
        List<Path> children = folder.children(root);
        while (children.size() == 1 && !isMarkdown(children.getFirst())) {
            children = folder.children(children.getFirst()); // a folder with nothing beside it is no part of the book
        }
        folder.collect(children, 0);
        return folder.entries;
    }

    static boolean isMarkdown(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    /** What a file calls itself: the title among its settings, else its first heading, else its name. */
    static String title(Path file) {
        String text = ChapterText.beginning(file, TITLE_BYTES);
        return printable(FrontMatter.title(text).orElseGet(() -> firstHeading(FrontMatter.blanked(text), stem(file))));
    }

    /** A file's name without its extension. */
    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return printable(dot > 0 ? name.substring(0, dot) : name);
    }

    /** A name as one line. */
    static String printable(String name) {
        return CONTROLS.matcher(name).replaceAll(" ").strip();
    }

    private static String firstHeading(String text, String otherwise) {
        CodeFences fences = new CodeFences();
        String before = "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String trimmed = line.strip();
            boolean code = fences.next(line) != CodeFences.Line.OUTSIDE;
            if (!code) {
                boolean underlined = !before.isEmpty() && UNDERLINE.matcher(trimmed).matches();
                String title = trimmed.startsWith("#")
                        ? Summary.parse(trimmed).title()
                        : underlined ? Summary.parse("# " + before).title() : "";
                if (!title.isEmpty() && title.length() <= LONGEST_TITLE) {
                    return title;
                }
            }
            before = code ? "" : trimmed;
        }
        return otherwise;
    }

    /** Every Markdown file, in natural order. */
    static List<Path> files(Path root) {
        BookFolder folder = new BookFolder(root);
        List<Path> files = new ArrayList<>();
        folder.files(root, 0, files);
        return files;
    }

    private void files(Path folder, int depth, List<Path> into) {
        for (Path child : children(folder)) {
            if (isMarkdown(child)) {
                if (into.size() < MOST_CHAPTERS) {
                    into.add(child);
                }
            } else if (depth < DEEPEST) {
                files(child, depth + 1, into);
            }
        }
    }

    /** The Markdown files and folders in a folder. A folder that may not be read holds nothing for us. */
    private List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path child : all) {
                if (++files > MOST_FILES) {
                    break;
                }
                if (!isPassedBy(child) && (isMarkdown(child)
                        ? Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)
                        : Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))) {
                    children.add(child);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("{} is not read", folder, e);
        }
        children.sort(ORDER);
        return children;
    }

    private void collect(List<Path> children, int level) {
        String page = "";
        for (Path child : children) {
            if (isMarkdown(child)) {
                page(child, level);
                page = stem(child);
            } else if (level < DEEPEST) {
                folder(child, level, child.getFileName().toString().equals(page));
            }
        }
    }

    private void page(Path file, int level) {
        if (chapters < MOST_CHAPTERS) {
            chapters++;
            Chapter chapter = new Chapter(Book.idOf(root, file), title(file), file, level);
            entries.add(new Entry.Page(chapter.title(), level, chapter, ""));
        }
    }

    /** @param named whether the page before is the folder's own */
    private void folder(Path folder, int level, boolean named) {
        List<Path> children = children(folder);
        int before = entries.size();
        int had = chapters;
        int from = 0;
        if (!children.isEmpty() && isFront(children.getFirst()) && !named) {
            page(children.getFirst(), level);
            from = 1;
        } else if (!named) {
            entries.add(new Entry.Draft(printable(folder.getFileName().toString()), level));
        }
        collect(children.subList(from, children.size()), level + 1);
        if (chapters == had) {
            entries.subList(before, entries.size()).clear(); // nothing in it
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
