package vn.zoneregistry.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.PendingWrites;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.indicator.Indicators;
import vn.zoneregistry.reporting.indicator.Level;
import vn.zoneregistry.reporting.subject.KnownSubject;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.subject.Subjects;
import vn.zoneregistry.reporting.unit.Unit;
import vn.zoneregistry.reporting.unit.Units;

/** What reporters do with targets. */
@ApplicationScoped
public class TargetSetting {

    /** The event collection of targets. */
    public static final String RESOURCE = "targets";

    private final Targets targets;
    private final TargetList list;
    private final Subjects subjects;
    private final Indicators indicators;
    private final Units units;
    private final EventLog events;
    private final Clock clock;

    TargetSetting(
            Targets targets,
            TargetList list,
            Subjects subjects,
            Indicators indicators,
            Units units,
            EventLog events,
            Clock clock) {
        this.targets = targets;
        this.list = list;
        this.subjects = subjects;
        this.indicators = indicators;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    public Page<TargetView> page(TargetFilter filter, PageRequest request) {
        return list.page(filter, request);
    }

    /** @throws ProblemException {@code not-found}, {@code gone} */
    public TargetView get(UUID id) {
        return list.find(id).orElseThrow(() -> events.absence(Subject.of(RESOURCE, id)));
    }

    /** @throws ProblemException {@code conflict} where the subject has a target for the indicator and period */
    @Transactional
    public TargetView create(TargetDraft draft) {
        var value = converted(draft, reference(List.of(draft)));
        var target = new Target(Ids.next(), draft, value, clock.instant());
        targets.persist(target);
        return recorded(target, "created");
    }

    /** Writes rows of an import, each as {@link #create} or {@link #patch} would. */
    List<ImportOutcome> write(List<ImportRow<TargetRowName, Target, TargetDraft>> rows) {
        var reference = reference(rows.stream()
                .flatMap(row -> row.found() == null
                        ? Stream.of(row.draft())
                        : Stream.of(row.found().draft(), row.draft()))
                .toList());
        var created = new ArrayList<Target>();
        var updated = new ArrayList<Target>();
        var outcomes = new ArrayList<ImportOutcome>();
        for (var row : rows) {
            var value = converted(row.draft(), reference);
            if (row.found() == null) {
                created.add(new Target(Ids.next(), row.draft(), value, clock.instant()));
                outcomes.add(ImportOutcome.CREATED);
            } else if (row.found().says(row.draft(), value)) {
                outcomes.add(ImportOutcome.UNCHANGED);
            } else {
                row.found().become(row.draft(), value, clock.instant());
                updated.add(row.found());
                outcomes.add(ImportOutcome.UPDATED);
            }
        }
        created.forEach(targets::persist);
        PendingWrites.flush(targets.getEntityManager());
        recordEach(created, "created");
        recordEach(updated, "updated");
        return outcomes;
    }

    private void recordEach(List<Target> written, String verb) {
        if (!written.isEmpty()) {
            var ids = written.stream().map(Target::id).toList();
            var views = list.all(ids);
            var bySubject = new LinkedHashMap<Subject, TargetView>();
            ids.forEach(id -> bySubject.put(Subject.of(RESOURCE, id), views.get(id)));
            events.appendEach(RESOURCE + "." + verb, bySubject);
        }
    }

    @Transactional
    public TargetView patch(UUID id, String ifMatch, Patch patch) {
        var target = locked(id, ifMatch);
        var draft = patch.applyTo(target.draft(), TargetDraft.class);
        var value = converted(draft, reference(List.of(draft)));
        if (target.says(draft, value)) {
            return get(id);
        }
        target.become(draft, value, clock.instant());
        return recorded(target, "updated");
    }

    @Transactional
    public void delete(UUID id, String ifMatch) {
        var target = locked(id, ifMatch);
        var last = get(id);
        targets.delete(target);
        targets.flush();
        events.appendDeletion(Subject.of(RESOURCE, id), last);
    }

    private Target locked(UUID id, String ifMatch) {
        var target = targets.lock(id).orElseThrow(() -> events.absence(Subject.of(RESOURCE, id)));
        subjects.requireWritable(key(target.draft()));
        EntityTag.requireMatch(ifMatch, target.version());
        return target;
    }

    private TargetView recorded(Target target, String verb) {
        PendingWrites.flush(targets.getEntityManager());
        return events.append(RESOURCE + "." + verb, Subject.of(RESOURCE, target.id()), get(target.id()), null);
    }

    /** What drafts are held against. */
    private record Reference(Catalogue catalogue, Map<String, Unit> units, Map<SubjectKey, KnownSubject> subjects) {}

    private Reference reference(List<TargetDraft> drafts) {
        var keys = drafts.stream().map(TargetSetting::key).distinct().toList();
        subjects.requireWritable(keys);
        return new Reference(indicators.catalogue(), units.byCode(), subjects.find(keys));
    }

    /** The value in the unit of the indicator, once everything that the draft points to is known to fit. */
    private BigDecimal converted(TargetDraft draft, Reference reference) {
        var key = key(draft);
        var subject = Optional.ofNullable(reference.subjects().get(key))
                .orElseThrow(() -> ProblemException.unknownReference("/subject/id", key.id()));
        var indicator = reference
                .catalogue()
                .find(draft.indicator())
                .orElseThrow(() -> ProblemException.unknownReference("/indicator", draft.indicator()));
        var known = reference.units();
        var own = known.get(indicator.unit());
        var unit = draft.unit() == null ? own : known.get(draft.unit());
        var fits = new Bilingual("đơn vị phải cùng loại với %s", "the unit must be of the kind of %s").with(own.code());
        new Faults()
                .require(
                        indicator.reportedFor(Level.of(subject.key().type())),
                        "/indicator",
                        "not-of-this-level",
                        "chỉ tiêu này không áp dụng cho đối tượng này",
                        "this indicator is not for this kind of subject")
                .require(
                        subject.existedIn(draft.periodFrom()),
                        "/periodFrom",
                        "not-valid-then",
                        "đơn vị này không tồn tại trong năm đó",
                        "the unit did not exist in that year")
                .require(
                        subject.existedIn(draft.periodTo()),
                        "/periodTo",
                        "not-valid-then",
                        "đơn vị này không tồn tại trong năm đó",
                        "the unit did not exist in that year")
                .require(unit != null && unit.convertsTo(own), "/unit", "wrong-unit", fits.vi(), fits.en())
                .refuse();
        return unit.convert(draft.value(), own);
    }

    private static SubjectKey key(TargetDraft draft) {
        var type = SubjectType.find(draft.subject().type()).orElseThrow();
        return new SubjectKey(type, draft.subject().id());
    }
}
