package org.huoye.reader;

import java.util.Map;

/**
 * The reader wants to see a demo.
 *
 * @param elementId the card in the page it was asked from, empty for a link
 * @param demo id of a demo that the catalogue knows
 * @param settings as the page gives them
 */
public record DemoRequest(String elementId, String demo, Map<String, String> settings) {
    public DemoRequest {
        settings = Map.copyOf(settings);
    }
}
