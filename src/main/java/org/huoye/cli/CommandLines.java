package org.huoye.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demos.Demos;
import org.huoye.platform.Failure;
import org.huoye.platform.Failures;
import org.huoye.platform.UserFolders;
import picocli.CommandLine;

/**
 * The command line {@code huoye}. Reading a command's annotations costs tens of milliseconds at a cold start, so only
 * the command that was named is read; all of them are for help and for what nobody understands.
 */
public final class CommandLines {

    private static final Map<String, Function<Surroundings, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("demos", DemosCommand::new);
        COMMANDS.put("run", RunCommand::new);
        COMMANDS.put("tour", TourCommand::new);
        COMMANDS.put("snapshot", SnapshotCommand::new);
        COMMANDS.put("html", HtmlCommand::new);
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("glossary", GlossaryCommand::new);
        COMMANDS.put("doctor", DoctorCommand::new);
    }

    private CommandLines() {
    }

    /**
     * Does what the arguments say, in the calling thread.
     *
     * @return the exit code: 0 done, 1 failed, 2 wrong usage
     */
    public static int run(UserFolders folders, String... arguments) {
        return run(new Surroundings(Terminal.ofProcess(), new DemoCatalog(Demos.all()), folders), arguments);
    }

    static int run(Surroundings surroundings, String... arguments) {
        Terminal terminal = surroundings.terminal();
        int code = isForWindow(arguments)
                ? OpenWindow.run(surroundings, Arrays.stream(arguments).findFirst())
                : commandLine(surroundings, arguments).execute(arguments);
        terminal.out().flush();
        terminal.utf8().flush();
        terminal.err().flush();
        return code;
    }

    /** {@code huoye} and {@code huoye BOOK} are clear without picocli, and their start is the one people wait for. */
    private static boolean isForWindow(String... arguments) {
        return arguments.length == 0
                || arguments.length == 1 && !arguments[0].startsWith("-") && !COMMANDS.containsKey(arguments[0]);
    }

    private static CommandLine commandLine(Surroundings surroundings, String... arguments) {
        Function<Surroundings, Object> named = COMMANDS.get(arguments[0]);
        return named == null ? all(surroundings) : with(surroundings, Map.of(arguments[0], named));
    }

    /** The command line with every command. */
    static CommandLine all(Surroundings surroundings) {
        return with(surroundings, COMMANDS);
    }

    private static CommandLine with(Surroundings surroundings, Map<String, Function<Surroundings, Object>> commands) {
        Terminal terminal = surroundings.terminal();
        var line = new CommandLine(new HuoyeCommand(surroundings));
        commands.forEach((name, make) -> line.addSubcommand(name, make.apply(surroundings)));
        var usageErrors = new UsageErrors(terminal);
        line.setParameterExceptionHandler(usageErrors);
        line.setExecutionExceptionHandler((problem, command, parsed) -> problem instanceof WrongUsage wrong
                ? usageErrors.report(wrong.sentence(), command.getCommandSpec().qualifiedName())
                : failed(terminal, problem));
        line.setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()));
        line.setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setResourceBundle(ResourceBundle.getBundle(CliMessages.BUNDLE_NAME, Locale.ROOT));
        return line;
    }

    /** One line for the user, the stack trace for the log. */
    static int failed(Terminal terminal, Throwable problem) {
        Failure failure = Failures.of(problem);
        return failed(terminal, failure.sentence(), failure);
    }

    /** The same in words that the caller knows better. */
    static int failed(Terminal terminal, String sentence, Throwable problem) {
        return failed(terminal, sentence, Failures.of(problem));
    }

    private static int failed(Terminal terminal, String sentence, Failure failure) {
        terminal.err().println(CliMessages.get("error.failed", sentence, failure.logId()));
        return ExitCodes.FAILED;
    }
}
