package org.huoye.reader.page;

/**
 * What was found in the page.
 *
 * @param query what was looked for, empty if nothing is looked for
 * @param current number of the hit that is shown, from 1; 0 if none is
 * @param count hits found so far
 * @param complete whether the whole chapter was looked through
 */
public record FindResult(String query, int current, int count, boolean complete) {

    /** Nothing is looked for. */
    public static final FindResult NONE = new FindResult("", 0, 0, true);
}
