package org.huoye.reader;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The reader wants to see a demo.
 *
 * @param elementId the card in the page it was asked from, empty for a link or a picture
 * @param demo id of a demo that the catalogue knows
 * @param settings as the page gives them
 * @param picture a picture of the page to run on, instead of a sample
 */
public record DemoRequest(String elementId, String demo, Map<String, String> settings, Optional<Path> picture) {
    public DemoRequest {
        settings = Map.copyOf(settings);
    }

    /** Asks for a demo on one of its samples. */
    public DemoRequest(String elementId, String demo, Map<String, String> settings) {
        this(elementId, demo, settings, Optional.empty());
    }

    /**
     * Asks for a demo on a picture of the page.
     *
     * @param demo id of one of {@link org.huoye.demokit.DemoCatalog#takingPictures()}
     * @param picture its file
     */
    public static DemoRequest onPicture(String demo, Path picture) {
        return new DemoRequest("", demo, Map.of(), Optional.of(picture));
    }
}
