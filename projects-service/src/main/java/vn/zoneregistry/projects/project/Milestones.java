package vn.zoneregistry.projects.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Days;
import vn.zoneregistry.kit.problem.Faults;

/**
 * The days on which a project came to its states for the first time, each null where it did not or the day is not
 * known.
 */
record Milestones(
        LocalDate policyApprovedOn,
        LocalDate registeredOn,
        LocalDate constructionStartedOn,
        LocalDate operatingSince,
        LocalDate endedOn) {

    /** With the day of a move; a day that is known already stays, except that a project can be ended once only. */
    Milestones reached(Stage stage, LocalDate on) {
        return switch (stage) {
            case POLICY_APPROVED ->
                new Milestones(
                        first(policyApprovedOn, on), registeredOn, constructionStartedOn, operatingSince, endedOn);
            case REGISTERED ->
                new Milestones(
                        policyApprovedOn, first(registeredOn, on), constructionStartedOn, operatingSince, endedOn);
            case UNDER_CONSTRUCTION ->
                new Milestones(
                        policyApprovedOn, registeredOn, first(constructionStartedOn, on), operatingSince, endedOn);
            case OPERATING ->
                new Milestones(
                        policyApprovedOn, registeredOn, constructionStartedOn, first(operatingSince, on), endedOn);
            case TERMINATED, REVOKED, EXPIRED ->
                new Milestones(policyApprovedOn, registeredOn, constructionStartedOn, operatingSince, on);
            default -> this;
        };
    }

    /** The last of them, null if none is known. */
    LocalDate latest() {
        return all().max(LocalDate::compareTo).orElse(null);
    }

    /** Adds a fault for a day of a state that the project never was in, and for days out of order. */
    void check(Standing standing, Faults faults) {
        var law = standing.legalStatus();
        var work = standing.progress();
        boolean worked = work.standsOnLand() || work == Progress.CLOSED;
        unlessReached(law.wasApproved(), policyApprovedOn, "/policyApprovedOn", faults);
        unlessReached(law.certified(), registeredOn, "/registeredOn", faults);
        unlessReached(worked, constructionStartedOn, "/constructionStartedOn", faults);
        unlessReached(worked && work != Progress.UNDER_CONSTRUCTION, operatingSince, "/operatingSince", faults);
        unlessReached(law.ended(), endedOn, "/endedOn", faults);
        Days.inOrder(policyApprovedOn, registeredOn, "/registeredOn", faults);
        Days.inOrder(constructionStartedOn, operatingSince, "/operatingSince", faults);
        var lastBeforeTheEnd = Stream.of(policyApprovedOn, registeredOn, constructionStartedOn, operatingSince)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        Days.inOrder(lastBeforeTheEnd, endedOn, "/endedOn", faults);
    }

    /** Adds a fault for each day that is still to come. */
    void checkPast(LocalDate today, Faults faults) {
        var pointers =
                List.of("/policyApprovedOn", "/registeredOn", "/constructionStartedOn", "/operatingSince", "/endedOn");
        var days = Stream.of(policyApprovedOn, registeredOn, constructionStartedOn, operatingSince, endedOn)
                .toList();
        for (int i = 0; i < pointers.size(); i++) {
            Days.past(days.get(i), today, pointers.get(i), faults);
        }
    }

    private Stream<LocalDate> all() {
        return Stream.of(policyApprovedOn, registeredOn, constructionStartedOn, operatingSince, endedOn)
                .filter(Objects::nonNull);
    }

    private static LocalDate first(LocalDate known, LocalDate on) {
        return known == null ? on : known;
    }

    private static void unlessReached(boolean reached, LocalDate day, String pointer, Faults faults) {
        faults.require(
                reached || day == null,
                pointer,
                "state-not-reached",
                "dự án chưa từng ở trạng thái này",
                "the project never was in this state");
    }
}
