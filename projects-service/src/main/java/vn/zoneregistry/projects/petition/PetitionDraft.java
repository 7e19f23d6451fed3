package vn.zoneregistry.projects.petition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Days;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;

/**
 * What callers write of a petition. Its status moves by transitions only.
 *
 * @param projectId null where it is not about one project
 * @param zoneId the zone of the project unless given; required without a project
 * @param raisedBy the enterprise or person who asks
 * @param dueOn until when an answer is owed; null where there is no such day
 */
@DraftOf(PetitionView.class)
public record PetitionDraft(
        @Schema(nullable = true) UUID projectId,
        @Schema(nullable = true) UUID zoneId,
        @NotNull @Size(max = 300) String raisedBy,
        @NotNull LocalDate raisedOn,
        @NotNull PetitionChannel channel,
        @NotNull PetitionTopic topic,
        @NotNull @Size(max = 10_000) String content,
        @Size(max = 300) @Schema(nullable = true) String responsibleAgency,
        @Schema(nullable = true) LocalDate dueOn,
        @Size(max = 10_000) @Schema(nullable = true) String resolution)
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.require(
                projectId != null || zoneId != null || faults.covers("/zoneId"),
                "/zoneId",
                "required",
                "bắt buộc khi không có dự án",
                "is required without a project");
        Days.inOrder(raisedOn, dueOn, "/dueOn", faults);
    }

    /** The same petition in this zone. */
    PetitionDraft in(UUID zone) {
        return new PetitionDraft(
                projectId, zone, raisedBy, raisedOn, channel, topic, content, responsibleAgency, dueOn, resolution);
    }
}
