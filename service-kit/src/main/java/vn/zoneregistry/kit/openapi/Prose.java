package vn.zoneregistry.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the conventions say of an operation, in words, behind what the operation says of itself. */
final class Prose {

    private static final String ADMINISTRATOR = "admin";

    private Prose() {}

    static void describe(Call call) {
        var sentences = new ArrayList<String>();
        if (call.operation().getDescription() != null) {
            sentences.add(call.operation().getDescription());
        }
        sentences.add(whoMay(call));
        if (call.isList()) {
            sentences.add("A page at a time; as CSV or XLSX all that match, in one answer.");
        }
        if (call.isConditional()) {
            sentences.add("If-Match names the version that the caller has seen.");
        }
        call.operation().setDescription(String.join(" ", sentences));
    }

    private static String whoMay(Call call) {
        if (!call.isSecured()) {
            return "Needs no token; what it shows can depend on one.";
        }
        var roles = call.roles();
        if (roles.isEmpty()) {
            return "Needs a token.";
        }
        return roles.equals(List.of(ADMINISTRATOR))
                ? "Needs the role admin."
                : "Needs the role " + roles.stream().sorted().collect(Collectors.joining(" or "))
                        + "; admin has every role.";
    }
}
