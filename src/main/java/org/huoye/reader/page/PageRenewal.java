package org.huoye.reader.page;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.huoye.markdown.RenderedChapter.DemoCard;
import org.huoye.markdown.RenderedChapter.PictureRef;

/**
 * What a newer text of a chapter has in common with the one that is in the page.
 *
 * @param before what is in the page
 * @param next what is to be in it
 */
record PageRenewal(PageContent before, PageContent next) {

    /** A text of more slices than this is shown anew when it changes: comparing its blocks would take too long. */
    private static final int MOST_SLICES = 12;

    /** Whether blocks can be compared in a moment. */
    boolean isShort() {
        return next.chapter().slices().size() <= MOST_SLICES;
    }

    /**
     * Ids of the pictures before that are other files or have other sizes now, and of the cards that start or say something
     * else: the HTML has only these ids.
     */
    Set<String> stale() {
        Set<String> stale = new HashSet<>();
        before.chapter().pictures().forEach((id, picture) -> {
            PictureRef now = next.chapter().pictures().get(id);
            if (now == null || !now.file().equals(picture.file())
                    || !Objects.equals(before.sizes().get(id), next.sizes().get(id))) {
                stale.add(id);
            }
        });
        Set<DemoCard> cards = Set.copyOf(next.chapter().demos());
        before.chapter().demos().stream().filter(card -> !cards.contains(card)).map(DemoCard::elementId)
                .forEach(stale::add);
        before.cards().forEach((id, says) -> {
            if (!says.equals(next.cards().get(id))) {
                stale.add(id);
            }
        });
        return stale;
    }
}
