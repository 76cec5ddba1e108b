package org.huoye.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoye.book.Chapter;
import org.huoye.book.LinkJudge;
import org.huoye.book.LinkTarget;
import org.huoye.check.Finding.Kind;
import org.huoye.markdown.ChapterRenderer;
import org.huoye.markdown.PagePlaces;
import org.huoye.markdown.RenderedChapter;
import org.huoye.markdown.RenderedChapter.DemoCard;
import org.huoye.markdown.RenderedChapter.Problem;

/** Looks through one chapter. For one thread. */
final class PageCheck {

    private static final Pattern DEMO = Pattern.compile("demo(?:\\s+(.*))?");
    private static final Pattern SETTING = Pattern.compile("\\s*([^\\s:]+)\\s*:.*");

    private final Chapter chapter;
    private final SourceLines lines;
    private final DemoBlockCheck demos;
    private final RenderedChapter page;
    private final Map<String, LinkTarget> links = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<Finding> findings = new ArrayList<>();

    PageCheck(Chapter chapter, String markdown, LinkJudge judge, ChapterRenderer renderer, DemoBlockCheck demos) {
        this.chapter = chapter;
        this.lines = new SourceLines(markdown);
        this.demos = demos;
        this.page = renderer.render(markdown, chapter.title(), new LinkJudge() {
            @Override
            public LinkTarget resolve(String href) {
                LinkTarget target = judge.resolve(href);
                links.put(href, target);
                return target;
            }

            @Override
            public LinkTarget resolvePicture(String source) {
                return judge.resolvePicture(source);
            }
        });
    }

    /** Asks whether a place of another chapter is there. */
    interface OtherPages {
        boolean has(Chapter chapter, String anchor);
    }

    /** Where links can lead in this page; null if it is shown as plain text, where no place has a name. */
    @org.jspecify.annotations.Nullable
    PagePlaces places() {
        return page.plainText() ? null : PagePlaces.of(page);
    }

    List<Finding> findings(OtherPages others) {
        page.problems().forEach(this::problem);
        new LinkedHashMap<>(links).forEach((href, target) -> {
            if (target instanceof LinkTarget.Inside(Chapter to, String anchor) && !others.has(to, anchor)) {
                find(Kind.BROKEN_ANCHOR, lines.ofTarget(href), href);
            } else if (target instanceof LinkTarget.Demo(String id, Map<String, String> settings)) {
                demo(id, settings, lines.ofTarget(href));
            }
        });
        demoBlocks();
        return findings;
    }

    private void problem(Problem problem) {
        String subject = problem.subject();
        switch (problem.kind()) {
            case BROKEN_LINK -> find(subject.startsWith("#") ? Kind.BROKEN_ANCHOR : Kind.BROKEN_LINK,
                    lines.ofTarget(subject), subject);
            case REFUSED_LINK -> find(Kind.REFUSED_LINK, lines.ofTarget(subject), subject);
            case MISSING_PICTURE -> find(Kind.MISSING_PICTURE, lines.ofTarget(subject), subject);
            case REFUSED_PICTURE -> find(Kind.REFUSED_PICTURE, lines.ofTarget(subject), subject);
            case DUPLICATE_ANCHOR -> find(Kind.DUPLICATE_ANCHOR, lines.ofRepeatedId(subject), subject);
            case FORMULA -> find(Kind.FORMULA, lines.ofText(subject), subject);
            case OVER_BUDGET -> find(Kind.OVER_BUDGET, 0, subject);
        }
    }

    private void demoBlocks() {
        Deque<DemoCard> cards = new ArrayDeque<>(page.demos());
        for (SourceLines.Block block : lines.blocks()) {
            Matcher info = DEMO.matcher(block.info());
            if (!info.matches()) {
                continue;
            }
            String id = info.group(1) == null ? "" : info.group(1).strip();
            DemoCard card = cards.peek();
            if (card == null || !card.demo().equals(id)) {
                if (!page.plainText()) {
                    find(Kind.UNKNOWN_DEMO, block.line(), block.info()); // no name that a demo can have: no card was made
                }
                continue;
            }
            cards.remove();
            if (demos.knows(id)) {
                settings(card, block);
            } else {
                find(Kind.UNKNOWN_DEMO, block.line(), id);
            }
        }
    }

    private void settings(DemoCard card, SourceLines.Block block) {
        var strange = demos.strange(card.demo(), card.settings());
        for (int i = 0; i < block.content().size(); i++) {
            String line = block.content().get(i).strip();
            Matcher setting = SETTING.matcher(line);
            boolean wrong = setting.matches()
                    ? strange.stream().anyMatch(entry -> entry.getKey().equals(setting.group(1)))
                    : !line.isEmpty();
            if (wrong) {
                find(Kind.DEMO_SETTING, block.line() + 1 + i, line);
            }
        }
    }

    private void demo(String id, Map<String, String> settings, int line) {
        if (!demos.knows(id)) {
            find(Kind.UNKNOWN_DEMO, line, id);
        }
        demos.strange(id, settings).forEach(setting -> find(Kind.DEMO_SETTING, line, setting.getKey() + ": "
                + setting.getValue()));
    }

    /** Another place that explains a term. */
    Finding again(String term) {
        return new Finding(Kind.TERM_AGAIN, chapter.id(), Math.max(lines.ofText("**" + term + "**"), 0), term);
    }

    private void find(Kind kind, int line, String subject) {
        findings.add(new Finding(kind, chapter.id(), line, subject));
    }
}
