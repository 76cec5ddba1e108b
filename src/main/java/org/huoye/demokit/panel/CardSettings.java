package org.huoye.demokit.panel;

import java.util.Map;
import java.util.Optional;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.Option;
import org.huoye.demokit.Options;
import org.huoye.demokit.Sample;
import org.jspecify.annotations.Nullable;

/**
 * What the settings of a card mean for a demo.
 *
 * @param options with the card's values where they fit
 * @param sample the card's sample; null if it names none
 * @param strange whether something in the card fits no option, no value or no sample
 */
record CardSettings(Options options, @Nullable Sample sample, boolean strange) {

    private static final String SAMPLE = "sample";

    /** @param base values of options that the card does not name */
    static CardSettings read(DemoSpec spec, Options base, Map<String, String> settings) {
        CardSettings read = new CardSettings(base, null, false);
        for (var setting : settings.entrySet()) {
            read = setting.getKey().equals(SAMPLE)
                    ? read.withSample(spec, setting.getValue())
                    : read.withOption(spec, setting.getKey(), setting.getValue());
        }
        return read;
    }

    private CardSettings withSample(DemoSpec spec, String file) {
        Optional<Sample> found = spec.samples().stream().filter(s -> s.file().equals(file)).findFirst();
        return new CardSettings(options, found.orElse(null), strange || found.isEmpty());
    }

    private CardSettings withOption(DemoSpec spec, String id, String value) {
        Optional<Option> option = spec.options().stream().filter(o -> o.id().equals(id)).findFirst();
        try {
            return option.map(known -> new CardSettings(options.with(known, value), sample, strange))
                    .orElse(new CardSettings(options, sample, true));
        } catch (IllegalArgumentException e) {
            return new CardSettings(options, sample, true);
        }
    }
}
