package vn.zoneregistry.projects.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;

/** The days on which a project came to its states. */
class MilestonesTest {

    private static final Milestones NONE = new Milestones(null, null, null, null, null);

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @Test
    void keepsTheFirstDayOfAState() {
        var twice = NONE.reached(Stage.OPERATING, day("2022-01-01")).reached(Stage.OPERATING, day("2023-01-01"));

        assertThat(twice.operatingSince()).isEqualTo("2022-01-01");
        assertThat(twice.latest()).isEqualTo("2022-01-01");
        assertThat(NONE.latest()).isNull();
    }

    @Test
    void hasNoDayForStatesThatAreNoMilestones() {
        assertThat(NONE.reached(Stage.IDLE, day("2022-01-01"))).isEqualTo(NONE);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            PROPOSED,   NOT_STARTED,        2020-01-01, -,          -,          -,          -,          /policyApprovedOn
            POLICY_APPROVED, NOT_STARTED,   2020-01-01, 2020-01-02, -,          -,          -,          /registeredOn
            REGISTERED, NOT_STARTED,        2020-01-01, 2019-01-01, -,          -,          -,          /registeredOn
            REGISTERED, PROCEDURES,         -,          2020-01-01, 2020-02-01, -,          -,          /constructionStartedOn
            REGISTERED, UNDER_CONSTRUCTION, -,          -,          2020-02-01, 2021-01-01, -,          /operatingSince
            REGISTERED, OPERATING,          -,          -,          2020-02-01, 2020-01-01, -,          /operatingSince
            REGISTERED, OPERATING,          -,          -,          -,          -,          2021-01-01, /endedOn
            REVOKED,    CLOSED,             -,          2022-01-01, -,          -,          2021-01-01, /endedOn
            REVOKED,    CLOSED,             2019-01-01, 2020-01-01, 2020-02-01, 2020-03-01, 2021-01-01, -
            REGISTERED, IDLE,               -,          -,          -,          2015-01-01, -,          -
            """)
    void findsDaysThatCannotBe(
            LegalStatus legalStatus,
            Progress progress,
            String approved,
            String registered,
            String started,
            String operating,
            String ended,
            String pointer) {
        var faults = new Faults();

        new Milestones(day(approved), day(registered), day(started), day(operating), day(ended))
                .check(new Standing(legalStatus, progress), faults);

        assertThat(faults.asList())
                .extracting(Fault::pointer)
                .isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }
}
