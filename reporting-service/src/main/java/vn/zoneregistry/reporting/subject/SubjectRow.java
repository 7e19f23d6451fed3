package vn.zoneregistry.reporting.subject;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import vn.zoneregistry.kit.json.DraftOf;

/**
 * What a row of a file calls its subject.
 *
 * @param code of a zone or project, in place of its id
 */
@DraftOf(SubjectName.class)
public record SubjectRow(
        @NotNull @Pattern(regexp = "projects|zones|provinces")
        String type,

        String id,
        String code) {}
