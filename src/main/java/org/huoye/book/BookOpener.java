package org.huoye.book;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huoye.book.BookException.Reason;

/** Finds out what kind of book lies at a path and reads its table of contents. */
final class BookOpener {

    private static final Set<String> EMPTY_TITLES = Set.of("", "summary", "目录", "table of contents");

    /** How far above a page that is opened alone its book may lie. */
    private static final int FOLDERS_ABOVE = 4;

    private final Path opened;
    private final BookSettings settings;

    private BookOpener(Path opened) {
        this.opened = opened;
        this.settings = BookSettings.read(opened);
    }

    static Book open(Path path) throws BookException {
        Path real = real(path);
        boolean isFolder = Files.isDirectory(real);
        Path folder = isFolder ? real : real.getParent();
        if (folder == null || folder.getParent() == null) {
            throw new BookException(Reason.WHOLE_DISK, path.toString());
        }
        if (isFolder) {
            return new BookOpener(real).folder();
        }
        if (!BookFolder.isMarkdown(real) || !Files.isRegularFile(real)) {
            throw new BookException(Reason.NOT_MARKDOWN, path.toString());
        }
        Chapter only = new Chapter(Book.idOf(folder, real), BookFolder.title(real), real, 0);
        AssetRoots roots = bookAround(folder).map(book -> AssetRoots.ofPage(folder, book))
                .orElseGet(() -> new AssetRoots(folder, folder));
        return new Book(roots, new Book.Source(real, null), only.title(),
                List.of(new Entry.Page(only.title(), 0, only, "")));
    }

    /** The nearest folder above a page's own that has a table of contents. */
    private static Optional<Path> bookAround(Path folder) {
        Path above = folder.getParent();
        for (int i = 0; i < FOLDERS_ABOVE && above != null && above.getParent() != null; i++) {
            if (BookSettings.USUAL_CONTENTS.stream().map(above::resolve)
                    .anyMatch(contents -> Files.isRegularFile(contents, LinkOption.NOFOLLOW_LINKS))) {
                return Optional.of(above);
            }
            above = above.getParent();
        }
        return Optional.empty();
    }

    private static Path real(Path path) throws BookException {
        try {
            return path.toRealPath();
        } catch (AccessDeniedException e) {
            throw new BookException(Reason.FOLDER_UNREADABLE, path.toString(), e);
        } catch (IOException e) {
            throw new BookException(Reason.MISSING, path.toString(), e);
        }
    }

    private Book folder() throws BookException {
        if (!Files.isReadable(opened) || !Files.isExecutable(opened)) {
            throw new BookException(Reason.FOLDER_UNREADABLE, opened.toString());
        }
        for (String place : settings.homes()) {
            Optional<Path> home = folderInside(place);
            Optional<Path> contents = home.flatMap(this::contentsIn);
            if (home.isPresent() && contents.isPresent()) {
                return withContents(home.get(), contents.get());
            }
        }
        List<Entry> entries = BookFolder.entries(opened);
        if (entries.isEmpty()) {
            throw new BookException(Reason.NO_CHAPTERS, opened.toString());
        }
        return new Book(new AssetRoots(opened, opened), new Book.Source(opened, null), name(), entries);
    }

    private Optional<Path> folderInside(String place) {
        try {
            Path folder = opened.resolve(place).toRealPath();
            return Optional.of(folder).filter(real -> real.startsWith(opened) && Files.isDirectory(real));
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The table of contents; a symbolic link may be one, but not lead out. */
    private Optional<Path> contentsIn(Path home) {
        for (String name : settings.contents()) {
            try {
                Path file = home.resolve(name).toRealPath();
                if (file.startsWith(opened) && Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            } catch (IOException | java.nio.file.InvalidPathException e) {
                continue; // not under this name
            }
        }
        return Optional.empty();
    }

    private Book withContents(Path home, Path file) throws BookException {
        AssetRoots roots = new AssetRoots(home, opened);
        Book.Source source = new Book.Source(opened, file);
        // a book without entries resolves the lines of the table of contents as it resolves links of a page
        Book empty = new Book(roots, source, "", List.of());
        Summary summary = Summary.parse(contents(file));
        Map<Path, Chapter> seen = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Summary.Line line : summary.lines()) {
            entry(empty, line, seen).ifPresent(entries::add);
        }
        front(empty, home).filter(page -> !seen.containsKey(page.file()) && !settings.isMdBook()).ifPresent(page -> {
            // GitBook opens with the README whether or not the table of contents names it
            String title = BookFolder.title(page.file());
            Chapter chapter = new Chapter(page.id(), title, page.file(), 0);
            seen.put(page.file(), chapter);
            entries.addFirst(new Entry.Page(title, 0, chapter, ""));
        });
        if (seen.isEmpty()) {
            throw new BookException(Reason.CONTENTS_EMPTY, file.toString());
        }
        return new Book(roots, source, title(summary), entries);
    }

    private static String contents(Path file) throws BookException {
        try {
            return ChapterText.read(file);
        } catch (BookException e) {
            throw new BookException(switch (e.reason()) {
                case CHAPTER_TOO_LARGE -> Reason.CONTENTS_TOO_LARGE;
                case CHAPTER_NOT_TEXT -> Reason.CONTENTS_NOT_TEXT;
                default -> Reason.CONTENTS_UNREADABLE;
            }, file.toString(), e);
        }
    }

    private static Optional<Chapter> front(Book empty, Path home) {
        return BookFolder.FRONT_PAGES.stream().map(home::resolve).map(empty::chapterOf).flatMap(Optional::stream)
                .findFirst();
    }

    private String title(Summary summary) {
        if (!settings.title().isEmpty()) {
            return settings.title();
        }
        String heading = summary.title();
        return EMPTY_TITLES.contains(heading.toLowerCase(Locale.ROOT)) ? name() : heading;
    }

    private String name() {
        return BookFolder.printable(opened.getFileName().toString());
    }

    /** A line as an entry; nothing for a line that leads to the table of contents itself. */
    private static Optional<Entry> entry(Book empty, Summary.Line line, Map<Path, Chapter> seen) {
        return switch (line.kind()) {
            case PART -> Optional.of(new Entry.Part(line.title()));
            case DRAFT -> Optional.of(new Entry.Draft(line.title(), line.level()));
            case LINK -> switch (empty.judge(empty.root()).resolve(line.target())) {
                case LinkTarget.Inside(Chapter found, String anchor) -> {
                    if (empty.contentsFile().filter(found.file()::equals).isPresent()) {
                        yield Optional.empty();
                    }
                    String name = line.title().isEmpty() ? BookFolder.title(found.file()) : line.title();
                    Chapter chapter = seen.computeIfAbsent(found.file(),
                            file -> new Chapter(found.id(), name, file, line.level()));
                    yield Optional.of(new Entry.Page(name, line.level(), chapter, anchor));
                }
                case LinkTarget.Outside(var uri) ->
                    Optional.of(new Entry.Outside(line.title(), line.level(), uri));
                case LinkTarget.Missing _,LinkTarget.Refused _,LinkTarget.Anchor _,LinkTarget.Demo _,LinkTarget.Picture _ ->
                    Optional.of(new Entry.Broken(line.title(), line.level(), line.target()));
            };
        };
    }
}
