package org.huoye.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoye.book.CodeFences;
import org.huoye.markdown.PagePlaces;

/**
 * Finds the lines of a Markdown text that findings speak of. The page does not know where its pieces stood, so they are
 * looked for as they are written; what is written in another way than it is meant is not found. For one thread.
 */
final class SourceLines {

    private static final Pattern INDENTED = Pattern.compile("(?: {0,3}\t| {4}).*");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*?)(?:\\s+#+)?\\s*");
    private static final Pattern EXPLICIT = Pattern
            .compile("\\{#([^\\s{}#]+)}\\s*$|\\b(?:id|name)=[\"']([^\"']+)[\"']");
    private static final Pattern MARKS = Pattern
            .compile("\\[([^\\]]*)]\\([^)]*\\)|<[^>]*>|[*`~]|\\{#[^}]*}|(?<!\\w)_|_(?!\\w)");
    private static final Set<Character> BEFORE_TARGET = Set.of('(', '<', '"', '\'', ' ', '\t', '=', ':');

    /**
     * A fenced block.
     *
     * @param line of its first mark
     * @param info what stands behind it
     * @param content its lines
     */
    record Block(int line, String info, List<String> content) {
    }

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    /** The text outside of fenced blocks: a block's lines are empty. */
    private final List<String> prose = new ArrayList<>();
    /** How many times a thing has been looked for: the next time it is the next place. */
    private final Map<String, Integer> asked = new HashMap<>();

    SourceLines(String markdown) {
        lines = markdown.lines().toList();
        CodeFences fences = new CodeFences();
        Block open = null;
        for (String line : lines) {
            boolean indented = !fences.isOpen() && INDENTED.matcher(line).matches();
            CodeFences.Line kind = indented ? CodeFences.Line.OUTSIDE : fences.next(line);
            prose.add(kind == CodeFences.Line.OUTSIDE ? line : "");
            if (kind == CodeFences.Line.OPENS) {
                open = new Block(prose.size(), CodeFences.infoOf(line), new ArrayList<>());
                blocks.add(open);
            } else if (kind == CodeFences.Line.INSIDE && open != null) {
                open.content().add(fences.inner(line));
            }
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The next line with this target of a link or picture. */
    int ofTarget(String target) {
        String written = target.replace("&", "&amp;");
        return next("target " + target, line -> hasTarget(line, target) || hasTarget(line, written));
    }

    private static boolean hasTarget(String line, String target) {
        for (int at = line.indexOf(target); at >= 0 && !target.isEmpty(); at = line.indexOf(target, at + 1)) {
            if (at == 0 || BEFORE_TARGET.contains(line.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** The next line, but for the first, with a heading or element that wants this id. */
    int ofRepeatedId(String id) {
        Predicate<String> wants = line -> wants(line, id);
        String key = "id " + id;
        if (!asked.containsKey(key)) {
            next(key, wants);
        }
        return next(key, wants);
    }

    private static boolean wants(String line, String id) {
        Matcher explicit = EXPLICIT.matcher(line);
        while (explicit.find()) {
            if (id.equals(explicit.group(1)) || id.equals(explicit.group(2))) {
                return true;
            }
        }
        Matcher heading = HEADING.matcher(line);
        return heading.matches() && PagePlaces.slug(MARKS.matcher(heading.group(1)).replaceAll("$1")).equals(id);
    }

    /** The next line with this text outside of blocks. */
    int ofText(String text) {
        String first = text.strip().lines().findFirst().orElse("");
        return first.isEmpty() ? 0 : next("text " + first, line -> line.contains(first));
    }

    private int next(String key, Predicate<String> fits) {
        int wanted = asked.merge(key, 1, Integer::sum);
        int last = 0;
        for (int i = 0; i < prose.size(); i++) {
            if (fits.test(prose.get(i)) && --wanted == 0) {
                return i + 1;
            }
            last = fits.test(prose.get(i)) ? i + 1 : last;
        }
        return last; // several in one line
    }
}
