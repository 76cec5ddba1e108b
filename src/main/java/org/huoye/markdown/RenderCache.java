package org.huoye.markdown;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huoye.book.LinkJudge;

/** The pages that were made last, by what they were made of. Thread-safe. */
final class RenderCache {

    /** How many characters of Markdown the kept pages may come from. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Map<String, Kept> pages = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    private record Kept(RenderedChapter page, RecordingJudge judge, int characters) {
    }

    static String key(String markdown, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(markdown.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A page that is still right: the same text, and every link and picture leads where it led. */
    Optional<RenderedChapter> find(String key, LinkJudge judge) {
        Kept kept;
        synchronized (this) {
            kept = pages.get(key);
        }
        return kept != null && kept.judge.agreesWith(judge) ? Optional.of(kept.page) : Optional.empty();
    }

    synchronized RenderedChapter keep(String key, RenderedChapter page, RecordingJudge judge, int length) {
        Kept old = pages.put(key, new Kept(page, judge, length));
        characters += length - (old == null ? 0 : old.characters);
        Iterator<Kept> oldest = pages.values().iterator();
        while (characters > MOST_CHARACTERS && pages.size() > 1) {
            characters -= oldest.next().characters;
            oldest.remove();
        }
        return page;
    }
}
