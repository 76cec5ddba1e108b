package org.huoye.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An open book: its table of contents, the text of its chapters, and the judge of what its pages may point to. Immutable and
 * thread-safe. Opening reads the table of contents only; chapters are read when asked for.
 *
 * <p>A book may come from anywhere, so it is trusted with nothing: files outside its own folder and the {@code images}
 * folder beside it are not read, whatever a page, a table of contents or a symbolic link says.
 */
public final class Book {

    private static final Pattern TOML_LINE = Pattern
            .compile("\\s*(title|src)\\s*=\\s*\"([^\"\\\\]{1,200})\"\\s*(?:#.*)?");
    private static final Set<String> EMPTY_TITLES = Set.of("", "summary", "目录", "table of contents");
    /** File of the table of contents. */
    static final String CONTENTS = "SUMMARY.md";

    /** File of an mdBook's settings. */
    static final String SETTINGS = "book.toml";

    private static final int SETTINGS_BYTES = 65_536;

    private final Path root;
    private final Source source;
    private final String title;
    private final List<Entry> contents;
    private final List<Chapter> chapters;
    private final Map<Path, Chapter> byFile = new LinkedHashMap<>();
    private final AssetRoots roots;
    private final Links links;

    /**
     * Where a book comes from.
     *
     * @param opened real path of the folder or file that was opened
     * @param contents real path of the table of contents, null if there is none
     */
    private record Source(Path opened, @Nullable Path contents) {
    }

    private Book(AssetRoots roots, Source source, String title, List<Entry> contents) {
        this.root = roots.home();
        this.source = source;
        this.roots = roots;
        this.title = title;
        this.contents = List.copyOf(contents);
        for (Entry entry : contents) {
            if (entry instanceof Entry.Page page) {
                byFile.putIfAbsent(page.chapter().file(), page.chapter());
            }
        }
        this.chapters = List.copyOf(byFile.values());
        this.links = new Links(roots, this::chapterOf);
    }

    /**
     * Opens a folder with a SUMMARY.md (also in its {@code src} or {@code docs} folder), a folder of Markdown files, or a
     * single Markdown file.
     *
     * @throws BookException if there is nothing to read, with a sentence for the reader
     */
    public static Book open(Path path) throws BookException {
        Path real;
        try {
            real = path.toRealPath();
        } catch (IOException e) {
            throw new BookException(BookException.Reason.MISSING, path.toString(), e);
        }
        Path folder = Files.isDirectory(real) ? real : real.getParent();
        if (folder == null || folder.getParent() == null) {
            throw new BookException(BookException.Reason.WHOLE_DISK, path.toString());
        }
        if (Files.isDirectory(real)) {
            return ofFolder(real);
        }
        if (!BookFolder.isMarkdown(real) || !Files.isRegularFile(real)) {
            throw new BookException(BookException.Reason.NOT_MARKDOWN, path.toString());
        }
        Chapter only = new Chapter(idOf(folder, real), BookFolder.title(real), real, 0);
        return new Book(new AssetRoots(folder, folder), new Source(real, null), only.title(),
                List.of(new Entry.Page(only.title(), 0, only, "")));
    }

    private static Book ofFolder(Path opened) throws BookException {
        Map<String, String> settings = settings(opened.resolve(SETTINGS));
        for (String place : List.of(settings.getOrDefault("src", "."), ".", "src", "docs")) {
            Path home = opened.resolve(place).normalize();
            Path summary = home.resolve(CONTENTS);
            if (home.startsWith(opened) && Files.isRegularFile(summary, LinkOption.NOFOLLOW_LINKS)
                    && isInside(home, opened)) {
                return ofSummary(opened, home, Summary.parse(ChapterText.read(summary)), settings);
            }
        }
        List<Entry> entries = BookFolder.entries(opened);
        Book book = new Book(new AssetRoots(opened, opened), new Source(opened, null), nameOf(opened), entries);
        return book.withChapters();
    }

    private static Book ofSummary(Path opened, Path home, Summary summary, Map<String, String> settings)
            throws BookException {
        AssetRoots roots = new AssetRoots(home, opened);
        List<Entry> entries = new ArrayList<>();
        // a book without entries resolves the lines of the table of contents as it resolves links of a page
        Source source = new Source(opened, home.resolve(CONTENTS));
        Book empty = new Book(roots, source, "", List.of());
        Map<Path, Chapter> seen = new LinkedHashMap<>();
        for (Summary.Line line : summary.lines()) {
            entries.add(empty.entry(line, seen));
        }
        Optional<Chapter> front = BookFolder.FRONT_PAGES.stream().map(home::resolve).map(empty::chapterOf)
                .flatMap(Optional::stream).findFirst();
        if (front.isPresent() && !seen.containsKey(front.get().file()) && settings.isEmpty()) {
            // GitBook opens with the README whether or not the table of contents names it
            Path file = front.get().file();
            Chapter chapter = new Chapter(front.get().id(), BookFolder.title(file), file, 0);
            entries.addFirst(new Entry.Page(chapter.title(), 0, chapter, ""));
        }
        String title = settings.getOrDefault("title", "");
        if (title.isEmpty()) {
            String heading = summary.title();
            title = EMPTY_TITLES.contains(heading.toLowerCase(java.util.Locale.ROOT)) ? nameOf(opened) : heading;
        }
        return new Book(roots, source, title, entries).withChapters();
    }

    private Entry entry(Summary.Line line, Map<Path, Chapter> seen) {
        return switch (line.kind()) {
            case PART -> new Entry.Part(line.title());
            case DRAFT -> new Entry.Draft(line.title(), line.level());
            case LINK -> switch (links.resolve(root, line.target())) {
                case LinkTarget.Inside(Chapter found, String anchor) -> {
                    String name = line.title().isEmpty() ? BookFolder.title(found.file()) : line.title();
                    Chapter chapter = seen.computeIfAbsent(found.file(),
                            file -> new Chapter(found.id(), name, file, line.level()));
                    yield new Entry.Page(name, line.level(), chapter, anchor);
                }
                case LinkTarget.Outside(var uri) -> new Entry.Outside(line.title(), line.level(), uri);
                case LinkTarget.Missing _,LinkTarget.Refused _,LinkTarget.Anchor _,LinkTarget.Demo _,LinkTarget.Picture _ ->
                    new Entry.Broken(
                            line.title(), line.level(), line.target());
            };
        };
    }

    private Book withChapters() throws BookException {
        if (chapters.isEmpty()) {
            throw new BookException(BookException.Reason.NO_CHAPTERS, root.toString());
        }
        return this;
    }

    private static boolean isInside(Path folder, Path opened) {
        try {
            return folder.toRealPath().startsWith(opened);
        } catch (IOException e) {
            return false;
        }
    }

    private static String nameOf(Path folder) {
        return folder.getFileName().toString();
    }

    /** Title and source folder of an mdBook; empty if there is none. */
    private static Map<String, String> settings(Path file) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            settings.put("src", "src");
            ChapterText.beginning(file, SETTINGS_BYTES).lines().map(TOML_LINE::matcher).filter(Matcher::matches)
                    .forEach(line -> settings.put(line.group(1), line.group(2)));
        }
        return settings;
    }

    static String idOf(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The book's name. */
    public String title() {
        return title;
    }

    /** Real path of the folder that the chapters lie in. */
    public Path root() {
        return root;
    }

    /** Real path of the folder or file that was opened: opening it again gives the book as it is then. */
    public Path opened() {
        return source.opened;
    }

    /** Real path of the SUMMARY.md that the table of contents was read from; empty if it was made from the files. */
    public Optional<Path> contentsFile() {
        return Optional.ofNullable(source.contents);
    }

    /** Whether one Markdown file was opened, not a folder. */
    public boolean isOneFile() {
        return !source.opened.equals(root) && source.contents == null;
    }

    /** Whether a chapter is called by a heading that its file does not begin with any more. */
    boolean isRenamed(Path file) {
        Chapter chapter = byFile.get(file);
        return chapter != null && source.contents == null && !chapter.title().equals(BookFolder.title(file));
    }

    /** The table of contents with everything that is shown in it. */
    public List<Entry> contents() {
        return contents;
    }

    /** The chapters in reading order, each once. Never empty. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /**
     * A chapter by its id: one of {@link #chapters()}, or a Markdown file inside the book's folder that the table of
     * contents does not name.
     */
    public Optional<Chapter> chapter(String id) {
        return roots.find(root, id) instanceof AssetRoots.Place.Found(Path real) ? chapterOf(real) : Optional.empty();
    }

    private Optional<Chapter> chapterOf(Path file) {
        Chapter known = byFile.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        if (!BookFolder.isMarkdown(file) || !file.startsWith(root) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                return Optional.empty();
            }
            String name = real.getFileName().toString();
            return Optional.of(new Chapter(idOf(root, real), name.substring(0, name.lastIndexOf('.')), real, 0));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a chapter's Markdown: UTF-8, or GB18030 if it is not valid UTF-8; without byte order mark; at most 4 MB.
     * Blocks while the file is read.
     *
     * @throws BookException with a sentence for the reader
     */
    public String read(Chapter chapter) throws BookException {
        try {
            Path now = chapter.file().toRealPath();
            if (!roots.allows(now)) {
                throw new BookException(BookException.Reason.CHAPTER_OUTSIDE, chapter.file() + " leads to " + now);
            }
            return ChapterText.read(now);
        } catch (BookException e) {
            throw e;
        } catch (IOException e) {
            throw new BookException(BookException.Reason.CHAPTER_MISSING, chapter.file().toString(), e);
        }
    }

    /** The folders that pages may name, as real paths: the book's own and an {@code images} folder beside it. */
    public List<Path> assetRoots() {
        return roots.existing();
    }

    /**
     * Judges a link. Also understands the host's own URIs that {@link #uri} makes, so that a click in the page is judged
     * again by the same rules.
     *
     * @param from the page that holds the link
     * @param href as the page's document gives it: HTML entities decoded, percent escapes not
     */
    public LinkTarget resolve(Chapter from, String href) {
        return links.resolve(folderOf(from), href);
    }

    /**
     * Judges the source of a picture.
     *
     * @param from the page that shows it
     * @param source as the page's document gives it: HTML entities decoded, percent escapes not
     * @return {@link LinkTarget.Picture}, {@link LinkTarget.Missing} or {@link LinkTarget.Refused}
     */
    public LinkTarget resolvePicture(Chapter from, String source) {
        return links.resolvePicture(folderOf(from), source);
    }

    /** The judge of one page's links and pictures, by the same rules as {@link #resolve} and {@link #resolvePicture}. */
    public LinkJudge judge(Chapter page) {
        return links.from(folderOf(page));
    }

    private Path folderOf(Chapter chapter) {
        Path folder = chapter.file().getParent();
        return folder == null ? root : folder;
    }

    /**
     * The URI that stands for a target in a page: {@code huoye:chapter/ID#ANCHOR}, {@code #ANCHOR},
     * {@code huoye:demo/ID?KEY=VALUE}, or the outside URI itself. Chinese stays readable.
     *
     * @return empty for targets that cannot be followed and for pictures, which the page names in its own way
     */
    public static Optional<String> uri(LinkTarget target) {
        return switch (target) {
            case LinkTarget.Inside(Chapter chapter, String anchor) -> Optional.of("huoye:chapter/"
                    + PercentCode.encode(chapter.id(), "/") + (anchor.isEmpty() ? "" : fragment(anchor)));
            case LinkTarget.Anchor(String anchor) -> Optional.of(fragment(anchor));
            case LinkTarget.Outside(var uri) -> Optional.of(uri.toString());
            case LinkTarget.Demo(String id, Map<String, String> settings) -> {
                StringBuilder uri = new StringBuilder("huoye:demo/" + id);
                char separator = '?';
                for (Map.Entry<String, String> setting : new java.util.TreeMap<>(settings).entrySet()) {
                    uri.append(separator).append(PercentCode.encode(setting.getKey(), "")).append('=')
                            .append(PercentCode.encode(setting.getValue(), ""));
                    separator = '&';
                }
                yield Optional.of(uri.toString());
            }
            case LinkTarget.Picture _,LinkTarget.Missing _,LinkTarget.Refused _ -> Optional.empty();
        };
    }

    private static String fragment(String anchor) {
        return "#" + PercentCode.encode(anchor, "/");
    }
}
