package org.huoye.cli;

import picocli.CommandLine.Option;

/** {@code --help}, the same for every command. */
final class HelpOption {

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    /** Whether help was asked for; picocli prints it. */
    boolean asked() {
        return help;
    }
}
