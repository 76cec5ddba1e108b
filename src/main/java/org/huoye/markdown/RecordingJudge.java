package org.huoye.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huoye.book.LinkJudge;
import org.huoye.book.LinkTarget;

/**
 * Remembers what was asked and answered, so that a page kept from before can be checked against the files of today. For one
 * thread while it records.
 */
final class RecordingJudge implements LinkJudge {

    private final LinkJudge judge;
    private final Map<String, LinkTarget> links = new LinkedHashMap<>();
    private final Map<String, LinkTarget> pictures = new LinkedHashMap<>();

    RecordingJudge(LinkJudge judge) {
        this.judge = judge;
    }

    @Override
    public LinkTarget resolve(String href) {
        return links.computeIfAbsent(href, judge::resolve);
    }

    @Override
    public LinkTarget resolvePicture(String source) {
        return pictures.computeIfAbsent(source, judge::resolvePicture);
    }

    /** Whether another judge would answer all that was asked in the same way. */
    boolean agreesWith(LinkJudge other) {
        return links.entrySet().stream().allMatch(link -> other.resolve(link.getKey()).equals(link.getValue()))
                && pictures.entrySet().stream()
                        .allMatch(picture -> other.resolvePicture(picture.getKey()).equals(picture.getValue()));
    }
}
