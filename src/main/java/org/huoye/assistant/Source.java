package org.huoye.assistant;

import java.net.URI;
import org.huoye.book.PercentCode;

/**
 * Where something stands in the book.
 *
 * @param chapter id of the chapter, such as {@code language/chat.md}
 * @param chapterTitle as the table of contents calls it
 * @param anchor anchor of the heading above, empty before the first
 * @param heading that heading's text, the chapter's title before the first
 * @param quote the paragraph itself, plain text
 */
public record Source(String chapter, String chapterTitle, String anchor, String heading, String quote) {

    /** The place as the window is told to go to it: {@code huoye:chapter/ID#ANCHOR}. */
    public URI uri() {
        return URI.create("huoye:chapter/" + PercentCode.encode(chapter, "/")
                + (anchor.isEmpty() ? "" : "#" + PercentCode.encode(anchor, "/")));
    }
}
