package vn.zoneregistry.projects.petition;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What a row of petitions calls its petition: by its id, or by who raised it where, when and in which words. A petition
 * has no number, and two of one enterprise on one day are two.
 */
record PetitionRowName(
        UUID id,
        UUID projectId,
        Code project,
        UUID zoneId,
        Code zone,
        String raisedBy,
        LocalDate raisedOn,
        String content) {

    /** The columns {@code project.code} and {@code zone.code}. */
    record Code(String code) {}

    boolean isNameOf(Petition petition, UUID namedProject, UUID namedZone) {
        var draft = petition.draft();
        if (id != null) {
            return id.equals(petition.id());
        }
        return Objects.equals(draft.projectId(), namedProject)
                && (namedZone == null ? namedProject != null : namedZone.equals(draft.zoneId()))
                && Objects.equals(draft.raisedBy(), raisedBy)
                && Objects.equals(draft.raisedOn(), raisedOn)
                && Objects.equals(draft.content(), content);
    }
}
