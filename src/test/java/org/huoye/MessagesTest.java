package org.huoye;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text for the reader is used, every text that is asked for is there, and all are written properly. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Text literals, also those that only begin a key. */
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)+)\"");

    /** A key in full, asked of the messages of the same package. */
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:\\w*Messages|TEXT|TEXTS|BUNDLE|messages|texts)\\s*\\.\\s*(?:get|getString|of)\\(\\s*\"([a-zA-Z][\\w.]*)\"\\s*[,)]");

    /** Keys that demokit and picocli ask for by rule, not by a literal of the package. */
    private static final Pattern BY_RULE = Pattern
            .compile("title|sentence|(sample|option|map|result|slot)\\..+|huoye\\..+|usage\\..+|help|json");

    /** What the reader is told when something does not work: whole sentences. */
    private static final Pattern WHOLE_SENTENCES = Pattern
            .compile("(failure|error|media|store|engine|gpu|book|installation)\\..*|model\\.(unknown|damaged)");

    private static final String HAN = "[\\u4e00-\\u9fff]";
    private static final Pattern HALF_WIDTH = Pattern.compile(HAN + "[,;:?!]|" + HAN + "\\.( |$)");
    private static final Pattern DOUBLED = Pattern.compile("。。|，，|，。|。，");

    record Bundle(Path folder, TreeMap<String, String> texts) {

        /** The sources that may ask for these texts. */
        String sources() {
            try (Stream<Path> files = Files.list(folder)) {
                StringBuilder all = new StringBuilder();
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    all.append(Files.readString(file)).append('\n');
                }
                return all.toString();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return SOURCES.relativize(folder).toString();
        }
    }

    static List<Bundle> bundles() throws IOException {
        List<Bundle> bundles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.endsWith("messages.properties")).sorted().toList()) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                TreeMap<String, String> sorted = new TreeMap<>();
                texts.forEach((key, text) -> sorted.put((String) key, (String) text));
                bundles.add(new Bundle(file.getParent(), sorted));
            }
        }
        return bundles;
    }

    @Test
    void thereAreBundles() throws IOException {
        assertTrue(bundles().size() >= 8, "found " + bundles());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsUsed(Bundle bundle) {
        Set<String> literals = LITERAL.matcher(bundle.sources()).results().map(found -> found.group(1))
                .collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(bundle.texts.keySet());
        unused.removeIf(key -> BY_RULE.matcher(key).matches() || literals.contains(key)
                || literals.stream().anyMatch(start -> start.endsWith(".") && key.startsWith(start))
                || literals.contains(lastWord(key)) || literals.contains("." + lastWord(key)));
        assertEquals(Set.of(), unused);
    }

    /** Keys are also put together from a beginning that is handed on and a last word. */
    private static String lastWord(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextThatIsAskedForIsThere(Bundle bundle) {
        Set<String> missing = ASKED.matcher(bundle.sources()).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(bundle.texts.keySet());
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void textsAreWrittenProperly(Bundle bundle) {
        bundle.texts.forEach((key, text) -> {
            assertFalse(text.isBlank(), key + " is blank");
            assertFalse(HALF_WIDTH.matcher(text).find(),
                    key + " has a half-width mark after a Chinese character: " + text);
            assertFalse(DOUBLED.matcher(text).find(), key + " has doubled marks: " + text);
            assertFalse(text.matches(".+[，；]"), key + " breaks off: " + text);
            if (WHOLE_SENTENCES.matcher(key).matches() && !key.equals("error.failed")) {
                assertTrue(text.contains("。") || text.endsWith("？"), key + " is a sentence without an end: " + text);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void placesToFillAreNumberedWithoutGaps(Bundle bundle) {
        bundle.texts.forEach((key, text) -> {
            int places = new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
            Set<String> named = Pattern.compile("\\{(\\d)").matcher(text).results().map((MatchResult m) -> m.group(1))
                    .collect(Collectors.toSet());
            assertEquals(named.size(), places, key + ": " + text);
        });
    }
}
