package org.huoye.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoMessages;
import org.huoye.demokit.InputKind;
import org.huoye.demokit.Sample;
import org.huoye.platform.Installation;
import org.jspecify.annotations.Nullable;

/** Finds what a demo should run on: the given files or text, or a sample. */
final class DemoInput<I> {

    /**
     * An input and what to call it.
     *
     * @param value decoded
     * @param name a file's name, a sample's title, or the text
     */
    record Given<I>(I value, String name) {
    }

    private final Demo<I, ?> demo;
    private final Supplier<Installation> installation;

    DemoInput(Demo<I, ?> demo, Supplier<Installation> installation) {
        this.demo = demo;
        this.installation = installation;
    }

    /**
     * What the user gave, or the first sample.
     *
     * @throws WrongUsage if this demo takes no such input
     * @throws IOException if a file cannot be read or is not what is needed
     */
    Given<I> of(List<Path> files, @Nullable String text) throws IOException {
        InputKind kind = demo.input().kind();
        int inputs = demo.spec().inputs();
        if (text != null && !files.isEmpty() || inputs == 1 && files.size() > 1) {
            throw new WrongUsage(CliMessages.get("run.oneInput", demo.spec().id()));
        }
        if (text != null) {
            if (kind != InputKind.TEXT) {
                throw new WrongUsage(CliMessages.get("run.noText", demo.spec().id()));
            }
            return new Given<>(demo.input().fromText(text), text);
        }
        if (!files.isEmpty()) {
            if (kind == InputKind.NONE) {
                throw new WrongUsage(CliMessages.get("run.noInput", demo.spec().id()));
            }
            if (files.size() != inputs) {
                throw new WrongUsage(CliMessages.get("run.inputs", demo.spec().id(), inputs));
            }
            return new Given<>(demo.input().fromFiles(files), files.stream().map(Path::getFileName)
                    .map(String::valueOf).collect(Collectors.joining(CliMessages.get("run.and"))));
        }
        if (demo.spec().samples().isEmpty()) {
            return new Given<>(demo.input().fromText(""), DemoMessages.of(demo).title());
        }
        return sample(demo.spec().samples().getFirst());
    }

    /** A sample of the demo. */
    Given<I> sample(Sample sample) throws IOException {
        I value = demo.input().kind() == InputKind.TEXT && !sample.isTextFile()
                ? demo.input().fromText(sample.file())
                : demo.input().fromFiles(demo.spec().files(sample).stream()
                        .map(installation.get().samples(demo.spec().id())::resolve).toList());
        return new Given<>(value, DemoMessages.of(demo).sample(sample));
    }
}
