package org.huoye.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line of Chinese what is wrong with a command line and where the help is. */
final class UsageErrors implements IParameterExceptionHandler {

    private final Terminal terminal;

    UsageErrors(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        return report(sentence(problem), problem.getCommandLine().getCommandSpec().qualifiedName());
    }

    /** Prints a sentence and where the help of a command is. */
    int report(String sentence, String command) {
        terminal.err().println(CliMessages.get("error.usage", sentence, command));
        return ExitCodes.WRONG_USAGE;
    }

    private static String sentence(ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException e -> unmatched(e);
            case MissingParameterException e -> missing(
                    e.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(" ")));
            case MaxValuesExceededException e -> CliMessages.get("error.tooMany");
            case OverwrittenOptionException e -> CliMessages.get("error.twice", name(e.getOverwritten()));
            default -> problem.getArgSpec() == null || problem.getValue() == null
                    ? CliMessages.get("error.unclear")
                    : value(problem.getArgSpec(), problem.getValue());
        };
    }

    private static String missing(String names) {
        return names.equals("DEMO") ? CliMessages.get("error.missing.demo") : CliMessages.get("error.missing", names);
    }

    private static String value(ArgSpec argument, String given) {
        if (argument.typeInfo().isMap()) {
            return CliMessages.get("error.pair", name(argument), argument.paramLabel());
        }
        return argument.type().isEnum()
                ? CliMessages.get("error.choice", name(argument), argument.paramLabel(), given)
                : CliMessages.get("error.value", given, name(argument));
    }

    private static String unmatched(UnmatchedArgumentException problem) {
        String given = String.join(" ", problem.getUnmatched());
        List<String> similar = problem.getSuggestions();
        return similar.isEmpty()
                ? CliMessages.get("error.unknown", given)
                : CliMessages.get("error.similar", given, similar.getFirst());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
