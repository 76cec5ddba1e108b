package org.huoye.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huoye.markdown.RenderedChapter.DemoCard;
import org.huoye.markdown.RenderedChapter.Heading;
import org.huoye.markdown.RenderedChapter.PictureRef;
import org.huoye.markdown.RenderedChapter.Problem;

/** What turns up while a page is made. For one thread and one page. */
final class Findings {

    private static final int MOST_PROBLEMS = 1_000;

    final List<Heading> outline = new ArrayList<>();
    final List<DemoCard> demos = new ArrayList<>();
    final Map<String, PictureRef> pictures = new LinkedHashMap<>();
    final List<Problem> problems = new ArrayList<>();

    void problem(Problem.Kind kind, String subject) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(kind, subject.length() > Budgets.ATTRIBUTE_CHARACTERS
                    ? subject.substring(0, Budgets.ATTRIBUTE_CHARACTERS)
                    : subject));
        }
    }

    /** Takes a picture in; returns its number in the page. */
    String picture(PictureRef picture) {
        String id = "p" + (pictures.size() + 1);
        pictures.put(id, picture);
        return id;
    }
}
