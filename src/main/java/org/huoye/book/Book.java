package org.huoye.book;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open book: its table of contents, the text of its chapters, and the judge of what its pages may point to. Immutable and
 * thread-safe. Opening reads the table of contents only; chapters are read when asked for.
 *
 * <p>A book may come from anywhere, so it is trusted with nothing: files outside its own folder and the {@code images}
 * folder beside it are not read, whatever a page, a table of contents or a symbolic link says.
 */
public final class Book {

    /** File of the table of contents. */
    static final String CONTENTS = "SUMMARY.md";

    /** File of an mdBook's settings. */
    static final String SETTINGS = "book.toml";

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
    record Source(Path opened, @Nullable Path contents) {
    }

    Book(AssetRoots roots, Source source, String title, List<Entry> contents) {
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
        return BookOpener.open(path);
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

    /** The text of {@link #contentsFile()} as it is now; empty if there is none or it cannot be read. Blocks. */
    public String contentsText() {
        try {
            return source.contents == null ? "" : ChapterText.read(source.contents);
        } catch (BookException e) {
            return "";
        }
    }

    /**
     * Ids of the Markdown files in the book's folder that its SUMMARY.md does not name, in natural order; empty for a book
     * without one. Reads folders: blocks.
     */
    public List<String> unlisted() {
        return source.contents == null
                ? List.of()
                : BookFolder.files(root).stream().filter(file -> !byFile.containsKey(file))
                        .filter(file -> !file.equals(source.contents)).map(file -> idOf(root, file)).toList();
    }

    /** Whether one Markdown file was opened, not a folder. */
    public boolean isOneFile() {
        return !source.opened().equals(root) && source.contents == null;
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

    Optional<Chapter> chapterOf(Path file) {
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
            return Optional.of(new Chapter(idOf(root, real), BookFolder.stem(real), real, 0));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a chapter's Markdown: UTF-8, or GB18030 if it is not valid UTF-8, or UTF-16 with a byte order
     * mark; without that mark and without front matter, whose lines are blank; at most 4 MB.
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
            return FrontMatter.blanked(ChapterText.read(now));
        } catch (BookException e) {
            throw e;
        } catch (AccessDeniedException e) {
            throw new BookException(BookException.Reason.CHAPTER_UNREADABLE, chapter.file().toString(), e);
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

    /** The judge of what is written in a folder of the book. */
    LinkJudge judge(Path folder) {
        return links.from(folder);
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
