package org.huoye.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoye.markdown.RenderedChapter.Heading;
import org.huoye.markdown.RenderedChapter.Problem.Kind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Gives every place of a page that can be linked to an id that is unique in it. Headings get the id that GitHub and mdBook
 * would give them; ids that begin with {@code huoye-} belong to the host and are never an author's.
 */
final class Anchors {

    static final String HOST_PREFIX = "huoye-";

    private static final int LONGEST = 100;
    private static final int LONGEST_TITLE = 200;
    private static final Pattern EXPLICIT = Pattern.compile("\\s*\\{#([^\\s{}#]{1," + LONGEST + "})}\\s*$");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final Findings findings;

    Anchors(Findings findings) {
        this.findings = findings;
    }

    /** Gives out the ids and collects the outline. */
    void assign(Document page) {
        for (Element element : page.body().getAllElements()) {
            if (HEADINGS.contains(element.normalName())) {
                heading(element);
            } else {
                String wanted = element.hasAttr("id") ? element.id() : element.attr("name");
                if (element.normalName().equals("a")) {
                    element.removeAttr("name");
                }
                element.removeAttr("id");
                if (isAllowed(wanted)) {
                    if (taken.add(wanted)) {
                        element.attr("id", wanted);
                    } else {
                        findings.problem(Kind.DUPLICATE_ANCHOR, wanted);
                    }
                }
            }
        }
    }

    private void heading(Element heading) {
        String explicit = explicit(heading);
        String text = heading.text().strip();
        String wanted = isAllowed(explicit) ? explicit : slug(text);
        String anchor = wanted;
        if (!taken.add(anchor)) {
            findings.problem(Kind.DUPLICATE_ANCHOR, wanted);
            do {
                anchor = wanted + "-" + next.merge(wanted, 1, Integer::sum);
            } while (!taken.add(anchor));
        }
        heading.attr("id", anchor);
        String title = text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) + "…" : text;
        findings.outline.add(new Heading(heading.normalName().charAt(1) - '0', anchor, title));
    }

    /** The id that an author asks for: as an attribute, or as {@code {#id}} behind the title, which is taken away. */
    private static String explicit(Element heading) {
        if (heading.lastChild() instanceof TextNode last) {
            Matcher matcher = EXPLICIT.matcher(last.getWholeText());
            if (matcher.find()) {
                last.text(last.getWholeText().substring(0, matcher.start()));
                return matcher.group(1);
            }
        }
        return heading.id();
    }

    private static boolean isAllowed(String id) {
        return !id.isEmpty() && id.length() <= LONGEST && !id.startsWith(HOST_PREFIX)
                && id.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }

    /** Letters, digits, hyphens and underscores in lower case, blanks as hyphens; Chinese stays. */
    static String slug(String title) {
        StringBuilder slug = new StringBuilder();
        title.strip().toLowerCase(Locale.ROOT).codePoints().limit(LONGEST).forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                slug.appendCodePoint(c);
            } else if (Character.isWhitespace(c)) {
                slug.append('-');
            }
        });
        String result = slug.isEmpty() ? "section" : slug.toString();
        return result.startsWith(HOST_PREFIX) ? "x-" + result : result;
    }

    /** The id that a link to a place of this page means, also if it spells the title instead of the id. */
    Optional<String> find(String anchor) {
        if (anchor.isEmpty() || taken.contains(anchor)) {
            return Optional.of(anchor);
        }
        String slug = slug(anchor);
        return taken.contains(slug) ? Optional.of(slug) : Optional.empty();
    }
}
