package org.huoye.markdown;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** The places of a rendered chapter that a link can lead to. Immutable; made by parsing the page again, so for checkers. */
public final class PagePlaces {

    private final Set<String> ids;

    private PagePlaces(Set<String> ids) {
        this.ids = ids;
    }

    /** The places of a chapter: its headings and whatever else its author gave an id. */
    public static PagePlaces of(RenderedChapter chapter) {
        return new PagePlaces(chapter.slices().stream()
                .flatMap(slice -> Jsoup.parseBodyFragment(slice).select("[id]").stream().map(element -> element.id()))
                .filter(id -> !id.startsWith(Anchors.HOST_PREFIX)).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether there is such a place, also if the anchor spells a heading's title instead of its id; the top always is. */
    public boolean has(String anchor) {
        return anchor.isEmpty() || ids.contains(anchor) || ids.contains(slug(anchor));
    }

    /** The id that a heading with this title gets where no other has it. */
    public static String slug(String title) {
        return Anchors.slug(title);
    }
}
