package org.huoye.demokit;

import java.util.List;

/**
 * What a demo is, before any of it is loaded. Texts live in {@code messages.properties} beside the demo's classes:
 * {@code title}, {@code sentence} (what it does, in one sentence) and the labels of options, samples and maps.
 *
 * @param id lower-case words with hyphens; the package is the id without them
 * @param models ids of the models it leases, the first being the one the card names
 * @param options typed settings
 * @param samples inputs that ship with the book, the first being the default
 * @param code regions of source that 代码 shows, in order
 * @param typicalMillis about how long a run takes on a laptop's processor, for the card
 */
public record DemoSpec(String id, List<String> models, List<Option> options, List<Sample> samples,
        List<CodeRegion> code, int typicalMillis) {

    public DemoSpec {
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("a demo's id is lower-case words with hyphens, got " + id);
        }
        models = List.copyOf(models);
        options = List.copyOf(options);
        samples = List.copyOf(samples);
        code = List.copyOf(code);
    }
}
