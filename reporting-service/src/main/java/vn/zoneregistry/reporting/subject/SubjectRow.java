package vn.zoneregistry.reporting.subject;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import vn.zoneregistry.kit.json.DraftOf;

/**
 * What a row of a file calls its subject.
 *
 * @param code in place of the id; of a province the one that it had at the end of the year that the row is about
 */
@DraftOf(SubjectName.class)
public record SubjectRow(
        @NotNull @Pattern(regexp = "projects|zones|provinces")
        String type,

        String id,
        String code) {}
