package org.huoye.demos.embeddingmap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huoye.demokit.Noted;
import org.huoye.demokit.Unprinted;
import org.huoye.platform.Messages;

/**
 * Words and sentences as points, and how alike any two of them are.
 *
 * @param items in the order of the input
 * @param cosine of the vectors of any two, -1 to 1, in the same order; to four digits
 * @param share how much of the vectors' spread is left on the map, 0 to 1
 */
public record EmbeddingMapResult(List<MapItem> items, List<List<Double>> cosine, @Unprinted double share)
        implements
            Noted {

    private static final Messages TEXT = Messages.beside(EmbeddingMapResult.class);

    public EmbeddingMapResult {
        items = List.copyOf(items);
        cosine = cosine.stream().map(List::copyOf).toList();
    }

    /** Numbers of the items most alike to one, the most alike first, without itself. */
    List<Integer> neighbours(int item, int most) {
        List<Double> row = cosine.get(item);
        return IntStream.range(0, items.size()).filter(other -> other != item).boxed()
                .sorted(Comparator.comparing((Integer other) -> row.get(other)).reversed()).limit(most).toList();
    }

    /** The themes in the order of their headings; empty if the input has none. */
    List<String> themes() {
        return items.stream().map(MapItem::theme).map(theme -> theme == null ? "" : theme).distinct()
                .collect(Collectors.collectingAndThen(Collectors.toList(),
                        themes -> themes.equals(List.of("")) ? List.of() : themes));
    }

    @Override
    public List<String> notes() {
        List<String> unknown = items.stream().filter(MapItem::isUnknown).map(MapItem::text).toList();
        return unknown.isEmpty() ? List.of() : List.of(TEXT.get("note.unknown", String.join("、", unknown)));
    }
}
