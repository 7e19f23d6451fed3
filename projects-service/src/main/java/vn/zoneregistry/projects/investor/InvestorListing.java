package vn.zoneregistry.projects.investor;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/** How investors are read: personal data by project editors only, in every list and export. */
@ApplicationScoped
public class InvestorListing {

    private static final String COLUMNS = """
            v.*, coalesce((
                select json_agg(json_build_object('scheme', n.scheme, 'value', n.value) order by n.scheme, n.value)
                from investor_identifier n where n.investor_id = v.id), '[]') as identifiers,
            coalesce((
                select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.id)
                from (
                    select n.id, n.name from investor n
                    where n.name_key = v.name_key and n.name_key <> '' and n.id <> v.id
                    order by n.id limit 5) o), '[]') as namesakes""";

    private final Database database;
    private final Caller caller;
    private final Listing<InvestorView> investors;

    InvestorListing(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
        this.investors = Listing.of(COLUMNS, "investor v", "v.id", "uuid", this::view)
                .sort("name", "v.name", "text")
                .sort("updatedAt", "v.updated_at", "timestamptz");
    }

    Page<InvestorView> page(InvestorFilters filters, PageRequest page) {
        return investors.page(database, filters.conditions(), page);
    }

    Optional<InvestorView> find(UUID id) {
        return investors.one(database, new Conditions().equal("v.id", id));
    }

    Map<UUID, InvestorView> all(List<UUID> ids) {
        return investors.all(database, new Conditions().anyOf("v.id", ids)).stream()
                .collect(Collectors.toMap(InvestorView::id, investor -> investor));
    }

    /** Those of the ids that no investor has. */
    public List<UUID> unknown(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var unknown = new ArrayList<>(ids);
        unknown.removeAll(
                database.list("select v.id from investor v where v.id = any (?)", List.of(ids), row -> row.uuid("id")));
        return unknown;
    }

    private InvestorView view(Row row) throws SQLException {
        return new InvestorView(
                row.uuid("id"),
                row.text("name"),
                row.text("name_en"),
                row.text("tax_code"),
                row.text("country_code"),
                row.word("kind", InvestorKind.class),
                caller.hasRole(Roles.PROJECT_EDITOR) ? contact(row) : null,
                row.json("identifiers", new TypeReference<List<Identifier>>() {}),
                row.json("namesakes", new TypeReference<List<Namesake>>() {}).stream()
                        .map(other -> InvestorWarning.similarName(other.id(), other.name()))
                        .toList(),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private record Namesake(UUID id, String name) {}

    private static Contact contact(Row row) throws SQLException {
        return Contact.of(row.text("contact_name"), row.text("contact_phone"), row.text("contact_email"));
    }
}
