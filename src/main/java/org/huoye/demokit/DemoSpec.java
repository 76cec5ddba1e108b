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
 * @param inputs how many files make one input; a sample of a demo on several is their names with a space between
 */
public record DemoSpec(String id, List<String> models, List<Option> options, List<Sample> samples,
        List<CodeRegion> code, int typicalMillis, int inputs) {

    public DemoSpec {
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("a demo's id is lower-case words with hyphens, got " + id);
        }
        models = List.copyOf(models);
        options = List.copyOf(options);
        samples = List.copyOf(samples);
        code = List.copyOf(code);
        if (inputs < 1) {
            throw new IllegalArgumentException("an input is at least one file, got " + inputs);
        }
    }

    /** The files of a sample, as many as make one input. */
    public List<String> files(Sample sample) {
        return inputs == 1 ? List.of(sample.file()) : List.of(sample.file().split(" "));
    }

    /** A demo on one file at a time. */
    public DemoSpec(String id, List<String> models, List<Option> options, List<Sample> samples,
            List<CodeRegion> code, int typicalMillis) {
        this(id, models, options, samples, code, typicalMillis, 1);
    }
}
