package vn.zoneregistry.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.zoneregistry.projects.land.LandHold;

/** The two states of a project and what each lets the other do. */
class StandingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            PROPOSED        | NOT_STARTED        | POLICY_APPROVED REGISTERED REJECTED
            REJECTED        | NOT_STARTED        | -
            POLICY_APPROVED | NOT_STARTED        | REGISTERED TERMINATED REVOKED EXPIRED PROCEDURES CLOSED
            POLICY_APPROVED | PROCEDURES         | REGISTERED TERMINATED REVOKED EXPIRED SITE_CLEARANCE UNDER_CONSTRUCTION CLOSED
            REGISTERED      | SITE_CLEARANCE     | SUSPENDED TERMINATED REVOKED EXPIRED UNDER_CONSTRUCTION CLOSED
            REGISTERED      | UNDER_CONSTRUCTION | SUSPENDED TERMINATED REVOKED EXPIRED OPERATING CLOSED
            REGISTERED      | OPERATING          | SUSPENDED TERMINATED REVOKED EXPIRED IDLE EXPANDING CLOSED
            REGISTERED      | IDLE               | SUSPENDED TERMINATED REVOKED EXPIRED OPERATING CLOSED
            REGISTERED      | EXPANDING          | SUSPENDED TERMINATED REVOKED EXPIRED OPERATING CLOSED
            REGISTERED      | CLOSED             | SUSPENDED TERMINATED REVOKED EXPIRED
            SUSPENDED       | OPERATING          | REGISTERED TERMINATED REVOKED EXPIRED
            TERMINATED      | CLOSED             | -
            REVOKED         | CLOSED             | -
            EXPIRED         | CLOSED             | -
            """)
    void allowsExactlyTheLawfulMoves(LegalStatus legalStatus, Progress progress, String allowed) {
        var names = new Standing(legalStatus, progress)
                .allowed().stream().map(Stage::name).toList();

        assertThat(String.join(" ", names)).isEqualTo(allowed == null ? "" : allowed);
    }

    @Test
    void movesOneStateAndLeavesTheOther() {
        var operating = new Standing(LegalStatus.REGISTERED, Progress.OPERATING);

        assertThat(operating.after(Stage.IDLE)).isEqualTo(new Standing(LegalStatus.REGISTERED, Progress.IDLE));
        assertThat(operating.after(Stage.SUSPENDED)).isEqualTo(new Standing(LegalStatus.SUSPENDED, Progress.OPERATING));
        assertThat(operating.before(Stage.IDLE)).isEqualTo(Stage.OPERATING);
        assertThat(operating.before(Stage.SUSPENDED)).isEqualTo(Stage.REGISTERED);
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINATED", "REVOKED", "EXPIRED"})
    void closesTheWorkOfAProjectThatEnds(Stage end) {
        var suspended = new Standing(LegalStatus.SUSPENDED, Progress.UNDER_CONSTRUCTION);

        assertThat(suspended.after(end).progress()).isEqualTo(Progress.CLOSED);
    }

    @Test
    void refusesAMoveThatIsNotAllowed() {
        assertThatThrownBy(() -> Standing.BEGINNING.after(Stage.OPERATING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, NOT_STARTED, true",
        "PROPOSED, PROCEDURES, false",
        "REJECTED, CLOSED, false",
        "POLICY_APPROVED, OPERATING, true",
        "REGISTERED, IDLE, true",
        "SUSPENDED, CLOSED, true",
        "TERMINATED, CLOSED, true",
        "REVOKED, OPERATING, false",
        "EXPIRED, NOT_STARTED, false"
    })
    void knowsWhichTwoStatesCanBeTrueTogether(LegalStatus legalStatus, Progress progress, boolean possible) {
        assertThat(new Standing(legalStatus, progress).possible()).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            PROPOSED,        NOT_STARTED,        -,        -
            REJECTED,        NOT_STARTED,        -,        -
            POLICY_APPROVED, NOT_STARTED,        -,        RESERVED
            POLICY_APPROVED, UNDER_CONSTRUCTION, RESERVED, LEASED
            REGISTERED,      SITE_CLEARANCE,     RESERVED, RESERVED
            REGISTERED,      IDLE,               -,        LEASED
            REGISTERED,      EXPANDING,          LEASED,   LEASED
            SUSPENDED,       OPERATING,          LEASED,   LEASED
            REGISTERED,      CLOSED,             RESERVED, RESERVED
            REGISTERED,      CLOSED,             LEASED,   LEASED
            REGISTERED,      CLOSED,             -,        -
            TERMINATED,      CLOSED,             LEASED,   RELEASED
            REVOKED,         CLOSED,             LEASED,   RECOVERED
            EXPIRED,         CLOSED,             RESERVED, EXPIRED
            """)
    void holdsLandAsFarAsItHasCome(LegalStatus legalStatus, Progress progress, LandHold held, LandHold hold) {
        assertThat(new Standing(legalStatus, progress).hold(held)).isEqualTo(hold);
    }
}
