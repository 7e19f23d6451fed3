package vn.zoneregistry.local.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.zoneregistry.local.identity.LocalKey;
import vn.zoneregistry.local.suite.SuiteFailure;

@Command(name = "token", description = "Prints a bearer token that the suite of this data folder accepts for 12 hours.")
final class Token implements Callable<Integer> {

    private static final List<String> ROLES =
            List.of("zone-editor", "project-editor", "kpi-reporter", "kpi-approver", "integrator", "viewer", "admin");

    @Mixin
    private Place place;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "What the caller may do; repeatable.")
    private List<String> roles;

    @Option(
            names = "--province",
            paramLabel = "CODE",
            description =
                    "Where the caller may write, such as 06, or '*' for everywhere; repeatable (default: nowhere).")
    private List<String> provinces = List.of();

    @Option(names = "--user", paramLabel = "NAME", description = "Who the caller is (default: the names of the roles).")
    private String user;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (var role : roles) {
            if (!ROLES.contains(role)) {
                throw new SuiteFailure("There is no role " + role + "; there are " + String.join(", ", ROLES) + ".");
            }
        }
        var subject = user == null ? String.join(",", roles) : user;
        place.folder().prepare();
        try {
            var key = LocalKey.in(place.folder().identity());
            spec.commandLine().getOut().println(key.token(subject, roles, provinces, LocalKey.LONGEST_VALIDITY));
            return 0;
        } catch (IOException failure) {
            throw new SuiteFailure(
                    "The key of " + place.folder().path() + " cannot be used: " + failure.getMessage(), failure);
        }
    }
}
