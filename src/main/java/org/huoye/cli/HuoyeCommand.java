package org.huoye.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huoye [BOOK]}: opens the window. */
@Command(name = "huoye", versionProvider = Version.class)
final class HuoyeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Option(names = {"-V", "--version"}, versionHelp = true, descriptionKey = "version")
    private boolean version;

    @Parameters(arity = "0..1", paramLabel = "BOOK", descriptionKey = "book")
    private @Nullable String book;

    HuoyeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return OpenWindow.run(surroundings, Optional.ofNullable(book));
    }
}
