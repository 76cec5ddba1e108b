package org.huoye.book;

/** Judges the links and pictures of one page. Thread-safe. */
public interface LinkJudge {

    /**
     * Judges a link.
     *
     * @param href as the page's document gives it: HTML entities decoded, percent escapes not
     */
    LinkTarget resolve(String href);

    /**
     * Judges the source of a picture.
     *
     * @param source as the page's document gives it: HTML entities decoded, percent escapes not
     * @return {@link LinkTarget.Picture}, {@link LinkTarget.Missing} or {@link LinkTarget.Refused}
     */
    LinkTarget resolvePicture(String source);

    /** For a text that lies in no folder: every file that it names is missing. */
    static LinkJudge withoutBook() {
        return Links.WITHOUT_BOOK;
    }
}
