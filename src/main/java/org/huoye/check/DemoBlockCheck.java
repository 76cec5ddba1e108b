package org.huoye.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.Option;

/** Judges what pages ask of demos. */
final class DemoBlockCheck {

    private static final String SAMPLE = "sample";

    private final DemoCatalog catalog;

    DemoBlockCheck(DemoCatalog catalog) {
        this.catalog = catalog;
    }

    boolean knows(String demo) {
        return catalog.find(demo).isPresent();
    }

    /** The settings that the demo does not have or that cannot have their values; none of a demo that is not known. */
    List<Map.Entry<String, String>> strange(String demo, Map<String, String> settings) {
        Optional<DemoSpec> spec = catalog.find(demo).map(Demo::spec);
        List<Map.Entry<String, String>> strange = new ArrayList<>();
        settings.entrySet().forEach(setting -> {
            if (spec.isPresent() && !fits(spec.get(), setting.getKey(), setting.getValue())) {
                strange.add(setting);
            }
        });
        return strange;
    }

    private static boolean fits(DemoSpec spec, String key, String value) {
        if (key.equals(SAMPLE)) {
            return spec.samples().stream().anyMatch(sample -> sample.file().equals(value));
        }
        return spec.options().stream().filter(option -> option.id().equals(key))
                .anyMatch(option -> parses(option, value));
    }

    private static boolean parses(Option option, String value) {
        try {
            option.parse(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
