package org.huoye.book;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the settings files of mdBook and GitBook say that matters here.
 *
 * @param title the book's name, empty if none is set
 * @param homes folders that the table of contents may lie in, as written, the likeliest first
 * @param contents names that its file may have, the likeliest first
 * @param isMdBook whether there is a book.toml: an mdBook shows no README that its contents do not name
 */
record BookSettings(String title, List<String> homes, List<String> contents, boolean isMdBook) {

    private static final int MOST_BYTES = 65_536;

    private static final Pattern TOML = Pattern
            .compile("(?m)^[ \\t]*(title|src)[ \\t]*=[ \\t]*(?:\"([^\"\\\\\\n]{1,200})\"|'([^'\\n]{1,200})')");
    private static final Pattern YAML = Pattern
            .compile("(?m)^[ \\t]*(root|summary)[ \\t]*:[ \\t]*[\"']?([^\"'#\\n]{1,200}?)[\"']?[ \\t]*(?:#.*)?$");
    private static final Pattern JSON = Pattern.compile("\"(title|root|summary)\"\\s*:\\s*\"([^\"\\\\\\n]{1,200})\"");

    private static final List<String> USUAL_HOMES = List.of(".", "src", "docs");
    /** Names of a table of contents that no settings file names. */
    static final List<String> USUAL_CONTENTS = List.of(Book.CONTENTS, "summary.md", "Summary.md");

    BookSettings {
        homes = List.copyOf(homes);
        contents = List.copyOf(contents);
    }

    static BookSettings read(Path folder) {
        Optional<String> toml = text(folder.resolve(Book.SETTINGS));
        String yaml = text(folder.resolve(".gitbook.yaml")).orElse("");
        String json = text(folder.resolve("book.json")).orElse("");
        List<String> homes = new ArrayList<>();
        toml.ifPresent(text -> homes.add(value(TOML, text, "src").orElse("src")));
        value(YAML, yaml, "root").ifPresent(homes::add);
        value(JSON, json, "root").ifPresent(homes::add);
        homes.addAll(USUAL_HOMES);
        List<String> contents = new ArrayList<>();
        value(YAML, yaml, "summary").ifPresent(contents::add);
        value(JSON, json, "summary").ifPresent(contents::add);
        contents.addAll(USUAL_CONTENTS);
        String title = value(TOML, toml.orElse(""), "title").or(() -> value(JSON, json, "title")).orElse("");
        return new BookSettings(title, homes, contents, toml.isPresent());
    }

    private static Optional<String> text(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(ChapterText.beginning(file, MOST_BYTES))
                : Optional.empty();
    }

    private static Optional<String> value(Pattern lines, String text, String key) {
        return lines.matcher(text).results().filter(line -> line.group(1).equals(key)).findFirst()
                .map(BookSettings::value).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String value(MatchResult line) {
        return line.group(2) == null ? line.group(3) : line.group(2);
    }
}
