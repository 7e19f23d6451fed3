package vn.zoneregistry.local.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;
import vn.zoneregistry.embedded.DatabaseFailure;
import vn.zoneregistry.local.suite.SuiteFailure;

/** The command line behind {@code bin/registry}. A failure is one line on standard error and a code other than 0. */
@Command(
        name = "bin/registry",
        description = "Runs the zone registry on this machine.",
        synopsisSubcommandLabel = "(up | down | status | token | audit)",
        subcommands = {Up.class, Down.class, Status.class, Token.class, Audit.class},
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT)
public final class Registry {

    static final int FAILED = 1;

    private Registry() {}

    public static void main(String... words) {
        System.exit(commandLine().execute(words));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Registry())
                .setParameterExceptionHandler((fault, words) -> {
                    refuse(fault.getCommandLine().getErr(), fault.getMessage() + " (bin/registry --help)");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> {
                    if (failure instanceof SuiteFailure || failure instanceof DatabaseFailure) {
                        refuse(commandLine.getErr(), failure.getMessage());
                        return FAILED;
                    }
                    throw failure;
                });
    }

    private static void refuse(PrintWriter errors, String reason) {
        errors.println("registry: " + reason);
        errors.flush();
    }
}
