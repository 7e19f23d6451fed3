package vn.zoneregistry.projects.investor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.resource.Register;
import vn.zoneregistry.kit.resource.Registers;

/**
 * The investors and what callers do to them. Events, which every role may read in the end, never carry personal data.
 */
@ApplicationScoped
public class InvestorRegistry {

    /** The event collection of investors. */
    public static final String RESOURCE = "investors";

    private final InvestorListing listing;
    private final Register<Investor, InvestorDraft, InvestorView> register;

    InvestorRegistry(InvestorRepository rows, InvestorListing listing, Registers registers) {
        this.listing = listing;
        this.register = registers
                .of(RESOURCE, InvestorDraft.class, rows, listing::find)
                .readingAll(listing::all)
                .remembering(InvestorView::withoutContact);
    }

    public Page<InvestorView> list(InvestorFilters filters, PageRequest page) {
        return listing.page(filters, page);
    }

    public InvestorView get(UUID id) {
        return register.get(id);
    }

    @Transactional
    public InvestorView create(InvestorDraft draft) {
        return register.create((id, now) -> new Investor(id, draft, now));
    }

    /** Writes rows of an import, each as {@link #create} or {@link #change} would. */
    List<ImportOutcome> write(List<ImportRow<InvestorRowName, Investor, InvestorDraft>> rows) {
        return register.record(
                register.write(rows, (id, row, now) -> new Investor(id, row.draft(), now), (investor, draft) -> draft));
    }

    @Transactional
    public InvestorView change(UUID id, String ifMatch, Patch patch) {
        return register.change(register.lock(id, ifMatch), patch);
    }

    /** The database refuses it while a project names the investor. */
    @Transactional
    public void delete(UUID id, String ifMatch) {
        register.delete(register.lock(id, ifMatch));
    }
}
