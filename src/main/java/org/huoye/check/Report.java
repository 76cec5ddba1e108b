package org.huoye.check;

import java.util.List;

/**
 * What was found in a book.
 *
 * @param chapters how many chapters were looked at
 * @param problems what should be mended, by chapter in reading order
 * @param hints what may be meant that way
 */
public record Report(int chapters, List<Finding> problems, List<Finding> hints) {

    public Report {
        problems = List.copyOf(problems);
        hints = List.copyOf(hints);
    }
}
