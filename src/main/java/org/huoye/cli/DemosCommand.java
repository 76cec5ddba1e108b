package org.huoye.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoMessages;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.Option;
import org.huoye.demokit.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code huoye demos}: lists the demos. */
@Command(name = "demos")
final class DemosCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    DemosCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Listed> demos = surroundings.demos().all().stream().map(DemosCommand::listed).toList();
        if (json.asked()) {
            surroundings.terminal().utf8().println(Json.line(new Listing(demos)));
            return ExitCodes.DONE;
        }
        PrintStream out = surroundings.terminal().out();
        for (Listed demo : demos) {
            out.println(CliMessages.get("demos.line", demo.id, demo.title, demo.sentence));
            if (!demo.samples.isEmpty()) {
                out.println(CliMessages.get("demos.samples", String.join(" ", demo.samples)));
            }
            demo.options.forEach(option -> out.println(CliMessages.get("demos.option", option.id, option.title,
                    option.values, option.fallback)));
        }
        return ExitCodes.DONE;
    }

    private static Listed listed(Demo<?, ?> demo) {
        DemoSpec spec = demo.spec();
        DemoMessages texts = DemoMessages.of(demo);
        return new Listed(spec.id(), texts.title(), texts.sentence(), spec.models(),
                spec.samples().stream().map(Sample::file).toList(),
                spec.options().stream().map(option -> setting(option, texts)).toList());
    }

    private static Setting setting(Option option, DemoMessages texts) {
        return new Setting(option.id(), texts.option(option), OptionTexts.values(option), option.fallback());
    }

    private record Listing(List<Listed> demos) {
    }

    private record Listed(String id, String title, String sentence, List<String> models, List<String> samples,
            List<Setting> options) {
    }

    private record Setting(String id, String title, String values, Object fallback) {
    }
}
