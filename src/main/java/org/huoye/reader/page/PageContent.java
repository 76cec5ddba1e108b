package org.huoye.reader.page;

import java.util.Map;
import org.huoye.media.PictureSize;
import org.huoye.markdown.RenderedChapter;

/**
 * A chapter and everything around it that the page shows.
 *
 * @param chapter the chapter
 * @param sizes sizes of its pictures as far as they are known, by picture id
 * @param cards what its demo cards say, by element id
 * @param previousLabel over the link to the chapter before
 * @param previous title of the chapter before, empty if there is none
 * @param nextLabel over the link to the chapter after
 * @param next title of the chapter after, empty if there is none
 * @param anchor where to begin, empty for {@code place}
 * @param place where to begin if there is no anchor
 */
public record PageContent(RenderedChapter chapter, Map<String, PictureSize> sizes, Map<String, CardFacts> cards,
        String previousLabel, String previous, String nextLabel, String next, String anchor, Locator place) {

    public PageContent {
        sizes = Map.copyOf(sizes);
        cards = Map.copyOf(cards);
    }

    /** The same, begun at another place. */
    PageContent at(Locator other) {
        return new PageContent(chapter, sizes, cards, previousLabel, previous, nextLabel, next, "", other);
    }
}
