package vn.zoneregistry.reporting.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.imports.CodeList;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.indicator.FigureCodes;
import vn.zoneregistry.reporting.subject.SubjectCodes;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectRow;

/** The rows of one file of targets. */
final class TargetRows implements ImportTarget<TargetRowName, Target, TargetDraft> {

    private static final String SUBJECT = "subject";

    private final Targets targets;
    private final TargetSetting setting;
    private final FigureCodes codes;
    private final SubjectCodes subjects;

    TargetRows(Targets targets, TargetSetting setting, FigureCodes codes, SubjectCodes subjects) {
        this.targets = targets;
        this.setting = setting;
        this.codes = codes;
        this.subjects = subjects;
    }

    @Override
    public Class<TargetRowName> key() {
        return TargetRowName.class;
    }

    @Override
    public Class<TargetDraft> draft() {
        return TargetDraft.class;
    }

    @Override
    public List<String> naming() {
        return List.of("subject.id", "subject.code", "id");
    }

    @Override
    public Example<TargetRowName, TargetDraft> example() {
        return new Example<>(
                new TargetRowName(null, new SubjectRow("provinces", null, "19"), "REVENUE", 2026, 2026),
                new TargetDraft(
                        new TargetDraft.SubjectDraft("provinces", "19-2025"),
                        "REVENUE",
                        2026,
                        2026,
                        new BigDecimal("1054"),
                        "BILLION_VND",
                        Qualifier.EXACT,
                        null,
                        null));
    }

    /** The natural key. */
    private record Place(String type, String subject, String indicator, Integer from, Integer to) {

        static Place of(TargetDraft draft) {
            return new Place(
                    draft.subject().type(),
                    draft.subject().id(),
                    draft.indicator(),
                    draft.periodFrom(),
                    draft.periodTo());
        }

        static Place of(SubjectKey subject, TargetRowName name) {
            return new Place(
                    subject.type().segment(), subject.id(), name.indicator(), name.periodFrom(), name.periodTo());
        }
    }

    @Override
    public List<CodeList> codes() {
        return codes.lists();
    }

    @Override
    public List<Target> find(List<TargetRowName> keys) {
        var named = keys.stream()
                .filter(key -> key.subject() != null)
                .map(TargetRowName::naming)
                .toList();
        subjects.learn(named);
        var there = targets.all(
                keys.stream().map(TargetRowName::id).filter(Objects::nonNull).toList(),
                named.stream()
                        .map(subjects::key)
                        .filter(Objects::nonNull)
                        .map(SubjectKey::id)
                        .distinct()
                        .toList());
        Map<Object, Target> byName = new HashMap<>();
        there.forEach(target -> {
            byName.put(target.id(), target);
            byName.put(Place.of(target.draft()), target);
        });
        return keys.stream().map(key -> byName.get(name(key))).toList();
    }

    private Object name(TargetRowName key) {
        if (key.id() != null) {
            return key.id();
        }
        var subject = key.subject() == null ? null : subjects.key(key.naming());
        return subject == null ? null : Place.of(subject, key);
    }

    @Override
    public void complete(TargetRowName key, Target found, ObjectNode row) {
        if (key.id() != null && found == null) {
            throw ProblemException.unknownReference("/id", key.id());
        }
        if (found == null || key.subject() != null) {
            var subject = subjects.require(key.naming());
            row.putObject(SUBJECT).put("type", subject.type().segment()).put("id", subject.id());
        }
    }

    @Override
    public TargetDraft draft(Target found) {
        return found.draft();
    }

    @Override
    public List<ImportOutcome> write(List<ImportRow<TargetRowName, Target, TargetDraft>> rows) {
        return setting.write(rows);
    }
}
