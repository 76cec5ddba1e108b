package org.huoye.cli;

import picocli.CommandLine.Option;

/** {@code --json}, the same for every command that has it. */
final class JsonOption {

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    boolean asked() {
        return json;
    }
}
