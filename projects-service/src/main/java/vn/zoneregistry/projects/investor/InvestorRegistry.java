package vn.zoneregistry.projects.investor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.ProblemException;

/**
 * The investors and what callers do to them. Events, which every role may read in the end, never carry personal data.
 */
@ApplicationScoped
public class InvestorRegistry {

    /** The event collection of investors. */
    public static final String RESOURCE = "investors";

    private final InvestorRepository investors;
    private final InvestorListing listing;
    private final EventLog events;
    private final Clock clock;

    InvestorRegistry(InvestorRepository investors, InvestorListing listing, EventLog events, Clock clock) {
        this.investors = investors;
        this.listing = listing;
        this.events = events;
        this.clock = clock;
    }

    public Page<InvestorView> list(InvestorFilters filters, PageRequest page) {
        return listing.page(filters, page);
    }

    public InvestorView get(UUID id) {
        return listing.find(id).orElseThrow(() -> absent(id));
    }

    @Transactional
    public InvestorView create(InvestorDraft draft) {
        var investor = new Investor(Ids.next(), draft, clock.instant());
        investors.persistAndFlush(investor);
        return recorded("created", investor.id());
    }

    @Transactional
    public InvestorView change(UUID id, String ifMatch, Patch patch) {
        var investor = locked(id, ifMatch);
        var before = investor.draft();
        var after = patch.applyTo(before, InvestorDraft.class);
        if (after.equals(before)) {
            return get(id);
        }
        investor.become(after, clock.instant());
        investors.flush();
        return recorded("updated", id);
    }

    /** The database refuses it while a project names the investor. */
    @Transactional
    public void delete(UUID id, String ifMatch) {
        var investor = locked(id, ifMatch);
        var last = get(id).withoutContact().deleted(clock.instant());
        investors.delete(investor);
        investors.flush();
        events.append("investors.deleted", Subject.of(RESOURCE, id), last, null);
    }

    private InvestorView recorded(String verb, UUID id) {
        var investor = get(id);
        events.append("investors." + verb, Subject.of(RESOURCE, id), investor.withoutContact(), null);
        return investor;
    }

    private Investor locked(UUID id, String ifMatch) {
        var investor = investors.lock(id).orElseThrow(() -> absent(id));
        EntityTag.requireMatch(ifMatch, investor.version());
        return investor;
    }

    private ProblemException absent(UUID id) {
        return events.absence(Subject.of(RESOURCE, id));
    }
}
