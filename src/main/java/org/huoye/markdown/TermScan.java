package org.huoye.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the terms that a chapter explains. A term is a bold word with its English behind it in brackets,
 * {@code **特征**（feature）}, in full or half width; what it means is the sentence that it stands in. Headings explain
 * nothing. A text without such a place costs one look; others cost parsing them, within the budgets of every page, without
 * asking for any link or picture. Thread-safe; blocks the caller, so not for the JavaFX thread.
 */
public final class TermScan {

    private static final int AT_ONCE = 2;
    private static final int MOST_TERMS = 500;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DEFINITION = 300;

    /** Whatever ends emphasis, then a bracket with a Latin letter: every term looks like this in the source. */
    private static final Pattern CANDIDATE = Pattern.compile("[*_>] ?[（(][*_]{0,3}[A-Za-z]");
    private static final Pattern ENGLISH = Pattern
            .compile("\\s?[（(]\\s?([A-Za-z][^（()）\\p{IsHan}\\x00]{0,79}?)\\s?[)）]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\x00]+");
    private static final Set<String> BOLD = Set.of("strong", "b");
    private static final Set<String> BREAKS = Set.of("br", "td", "th");
    private static final char BORDER = '\u0000';
    private static final String SENTENCE_ENDS = "。！？";
    private static final String CLOSERS = "”’」』）)》";

    private final MarkdownToHtml markdownToHtml = new MarkdownToHtml();
    private final DeepStack deepStack = new DeepStack(AT_ONCE);

    /**
     * A term of a chapter.
     *
     * @param name the word, 1 to 40 characters
     * @param english its English, at most 80 characters
     * @param definition the sentence it stands in, plain text with the word and its English, at most 300 characters and an
     *     ellipsis; formulas are their TeX between dollars
     * @param anchor anchor of the heading above it, empty before the first
     */
    public record Term(String name, String english, String definition, String anchor) {
    }

    /**
     * The terms of a text in reading order, each name once, where it is first explained. Of a text that is too costly to
     * parse there are none.
     */
    public List<Term> scan(String markdown) {
        if (!CANDIDATE.matcher(markdown).find()) {
            return List.of();
        }
        try {
            SourceScan.check(markdown);
            return deepStack.run(deadline -> {
                String html = markdownToHtml.convert(SpeakerNotes.onOneLine(markdown), deadline);
                Document page = PageCleaner.clean(Jsoup.parseBodyFragment(html));
                deadline.check();
                Typography.apply(page);
                new Anchors(new Findings()).assign(page);
                return of(page);
            });
        } catch (OverBudgetException e) {
            return List.of();
        }
    }

    /** The terms of a page whose headings have their anchors. */
    static List<Term> of(Document page) {
        Words words = new Words();
        page.body().traverse(words);
        List<Term> terms = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Bold bold : words.bolds) {
            Term term = term(words.text, bold);
            if (term != null && terms.size() < MOST_TERMS && names.add(term.name)) {
                terms.add(term);
            }
        }
        return List.copyOf(terms);
    }

    private static @Nullable Term term(CharSequence text, Bold bold) {
        String name = plain(text.subSequence(bold.start, bold.end));
        Matcher english = ENGLISH.matcher(text).region(bold.end, text.length());
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf(BORDER) >= 0 || !english.lookingAt()) {
            return null;
        }
        return new Term(name, plain(english.group(1)), sentence(text, bold.start, english.end()), bold.anchor);
    }

    /** The sentence around a place, up to the stops on both sides; looks no further than a definition may be long. */
    private static String sentence(CharSequence text, int from, int to) {
        int start = from;
        int first = Math.max(0, from - LONGEST_DEFINITION);
        while (start > first && !isEnd(text.charAt(start - 1))) {
            start--;
        }
        while (start < from && start > 0 && CLOSERS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = to;
        int last = Math.min(text.length(), to + LONGEST_DEFINITION);
        while (end < last && !isEnd(text.charAt(end))) {
            end++;
        }
        while (end < last && (SENTENCE_ENDS + CLOSERS).indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String whole = plain(text.subSequence(start, end));
        return whole.length() > LONGEST_DEFINITION ? whole.substring(0, LONGEST_DEFINITION) + "…" : whole;
    }

    private static boolean isEnd(char c) {
        return c == BORDER || SENTENCE_ENDS.indexOf(c) >= 0;
    }

    private static String plain(CharSequence text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** A bold piece of the text. */
    private record Bold(int start, int end, String anchor) {
    }

    /** Puts down the text of a page with a mark between its blocks, without headings and code blocks. */
    private static final class Words implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private final List<Bold> bolds = new ArrayList<>();
        private String anchor = "";
        private int start = -1;
        private @Nullable Element bold;
        private @Nullable Element skipped;

        @Override
        public void head(Node node, int depth) {
            if (skipped != null) {
                return;
            }
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replace(BORDER, ' '));
            } else if (node instanceof Element element) {
                String tag = element.normalName();
                if (element.hasAttr(FormulaMarks.INLINE)) {
                    text.append('$').append(element.attr(FormulaMarks.INLINE).replace(BORDER, ' ')).append('$');
                }
                if (PageText.isHeading(element)) {
                    anchor = element.id();
                }
                if (PageText.isHeading(element) || tag.equals("pre") || element.hasClass("footnote-ref")) {
                    skipped = element;
                } else if (BOLD.contains(tag) && bold == null) {
                    bold = element;
                    start = text.length();
                }
                border(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node == skipped) {
                skipped = null;
            }
            if (node == bold) {
                bolds.add(new Bold(start, text.length(), anchor));
                bold = null;
            }
            if (skipped == null && node instanceof Element element) {
                border(element);
            }
        }

        private void border(Element element) {
            if (PageText.isBlock(element) || BREAKS.contains(element.normalName())) {
                text.append(BORDER);
            }
        }
    }
}
