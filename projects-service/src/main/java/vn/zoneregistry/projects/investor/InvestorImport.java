package vn.zoneregistry.projects.investor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.domain.RowNames;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.sql.Database;

/** Rows of investors, known by their tax code; those without one by an identifier or their id. */
@ApplicationScoped
public class InvestorImport implements ImportTarget<InvestorRowName, Investor, InvestorDraft> {

    private static final String CONTACT = "contact";

    private final InvestorRepository investors;
    private final InvestorRegistry registry;
    private final RowNames names;
    private final Caller caller;

    InvestorImport(InvestorRepository investors, InvestorRegistry registry, Database database, Caller caller) {
        this.investors = investors;
        this.registry = registry;
        this.names = RowNames.of(database, "investor", "tax_code", "investor_identifier");
        this.caller = caller;
    }

    @Override
    public Class<InvestorRowName> key() {
        return InvestorRowName.class;
    }

    @Override
    public Class<InvestorDraft> draft() {
        return InvestorDraft.class;
    }

    @Override
    public List<String> naming() {
        return List.of("taxCode", "identifier", "id");
    }

    @Override
    public Example<InvestorRowName, InvestorDraft> example() {
        return new Example<>(
                new InvestorRowName(null, null, "0100112437"),
                new InvestorDraft("Công ty Ví Dụ", null, "0100112437", "VN", InvestorKind.DOMESTIC, null, null));
    }

    @Override
    public List<Investor> find(List<InvestorRowName> keys) {
        return names.find(keys.stream().map(InvestorRowName::name).toList(), investors::all);
    }

    @Override
    public void complete(InvestorRowName key, Investor found, ObjectNode row) {
        var known = found == null ? List.<Identifier>of() : found.draft().identifiers();
        RowNames.complete(row, key.name(), found != null, known, "taxCode");
        if (!caller.hasRole(Roles.PROJECT_EDITOR)) {
            keepWhatIsHidden(row);
        }
    }

    /** Who may not see contacts gets exports without them; sent back, these clear nothing. */
    private static void keepWhatIsHidden(ObjectNode row) {
        if (row.path(CONTACT).isNull()) {
            row.remove(CONTACT);
        } else if (row.path(CONTACT) instanceof ObjectNode contact) {
            contact.removeIf(JsonNode::isNull);
        }
    }

    @Override
    public InvestorDraft draft(Investor found) {
        return found.draft();
    }

    @Override
    public List<ImportOutcome> write(List<ImportRow<InvestorRowName, Investor, InvestorDraft>> rows) {
        return registry.write(rows);
    }
}
