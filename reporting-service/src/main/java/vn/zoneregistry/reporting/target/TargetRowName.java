package vn.zoneregistry.reporting.target;

import jakarta.validation.Valid;
import java.util.UUID;
import vn.zoneregistry.reporting.subject.SubjectCodes;
import vn.zoneregistry.reporting.subject.SubjectRow;

/** What a row of targets calls its target: by its id, or by subject, indicator and period. */
record TargetRowName(UUID id, @Valid SubjectRow subject, String indicator, Integer periodFrom, Integer periodTo) {

    SubjectCodes.Naming naming() {
        return new SubjectCodes.Naming(subject, periodTo);
    }
}
