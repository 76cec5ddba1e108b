package org.huoye.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.huoye.cli.Checkup.Finding;
import org.huoye.inference.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code huoye doctor}: what this computer can do, and whether the application's own files are whole. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Checkup checkup;
        try (ModelStore models = surroundings.models()) {
            checkup = Checkup.of(models, surroundings.folders());
        }
        if (json.asked()) {
            surroundings.terminal().utf8().println(Json.line(checkup));
        } else {
            PrintStream out = surroundings.terminal().out();
            checkup.findings().forEach((name, finding) -> print(out, name, finding));
            out.println(CliMessages.get(checkup.whole() ? "doctor.whole" : "doctor.broken"));
        }
        return checkup.whole() ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private static void print(PrintStream out, String name, Finding finding) {
        out.println(CliMessages.get("doctor.line", CliMessages.get("doctor.state." + finding.state()),
                CliMessages.get("doctor." + name), finding.text()));
    }
}
