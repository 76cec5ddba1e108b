package org.huoye.demos.chat;

import org.huoye.assistant.Source;

/**
 * Where in the book an answer was read.
 *
 * @param chapter path of the page inside the book, such as {@code language/chat.md}
 * @param anchor of the section; empty for the page's beginning
 */
public record ChatPlace(String chapter, String anchor) {

    static ChatPlace of(Source source) {
        return new ChatPlace(source.chapter(), source.anchor());
    }
}
