package vn.zoneregistry.projects.project;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.domain.Areas;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.projects.land.LandState;
import vn.zoneregistry.projects.sector.LineOfBusiness;

/** How projects are read: one statement a page, from what this service knows itself. */
@ApplicationScoped
class ProjectListing {

    private static final String COLUMNS = """
            p.*, z.code as zone_code, z.name as zone_name,
            coalesce((
                select json_agg(json_build_object(
                        'investorId', pi.investor_id, 'name', i.name, 'sharePercent', pi.share_percent)
                    order by pi.position)
                from project_investor pi join investor i on i.id = pi.investor_id
                where pi.project_id = p.id), '[]') as investors,
            coalesce((
                select json_agg(json_build_object('scheme', ps.scheme, 'code', ps.code) order by ps.position)
                from project_sector ps where ps.project_id = p.id), '[]') as sectors,
            coalesce((
                select json_agg(json_build_object('scheme', pn.scheme, 'value', pn.value) order by pn.scheme, pn.value)
                from project_identifier pn where pn.project_id = p.id), '[]') as identifiers,
            (select sum(d.amount) from disbursement d where d.project_id = p.id) as disbursed_amount,
            (select min(d.currency) from disbursement d where d.project_id = p.id) as disbursed_currency,
            l.id as land_id, l.answer as land_answer,
            case
                when l.id is null then 'NONE'
                when l.next_attempt_at is not null then 'PENDING'
                when l.settled in ('RECOVERED', 'EXPIRED') then 'RELEASED'
                else l.settled
            end as land_state""";

    private static final String TABLES = """
            project p
            join neighbour_zone z on z.id = p.zone_id""";

    private static final String LAND = "left join land_promise l on l.project_id = p.id and l.latest";

    private final Database database;
    private final AdministrativeUnits units;
    private final Clock clock;
    private final Listing<ProjectView> projects;

    ProjectListing(Database database, AdministrativeUnits units, Clock clock) {
        this.database = database;
        this.units = units;
        this.clock = clock;
        this.projects = Listing.of(COLUMNS, TABLES, "p.id", "uuid", this::view)
                .decoratedBy(LAND)
                .sort("name", "p.name", "text")
                .sort("registeredCapitalVnd", "coalesce(p.registered_capital_vnd, -1)", "numeric")
                .sort("registeredOn", "coalesce(p.registered_on, date '0001-01-01')", "date")
                .sort("updatedAt", "p.updated_at", "timestamptz");
    }

    Page<ProjectView> page(ProjectFilters filters, PageRequest page) {
        return projects.page(database, filters.conditions(units), page);
    }

    Optional<ProjectView> find(UUID id) {
        return projects.one(database, new Conditions().equal("p.id", id));
    }

    Map<UUID, ProjectView> all(List<UUID> ids) {
        return projects.all(database, new Conditions().anyOf("p.id", ids)).stream()
                .collect(Collectors.toMap(ProjectView::id, project -> project));
    }

    Map<String, UUID> byCode(Collection<String> codes) {
        return database
                .list(
                        "select code, id from project where code = any (?)",
                        List.of(codes),
                        row -> Map.entry(row.text("code"), row.uuid("id")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ProjectView view(Row row) throws SQLException {
        return new ProjectView(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                row.text("name_en"),
                row.word("kind", ProjectKind.class),
                row.word("legal_status", LegalStatus.class),
                row.word("progress", Progress.class),
                new ZoneRef(row.uuid("zone_id"), row.text("zone_code"), row.text("zone_name")),
                row.uuid("phase_id"),
                row.json("investors", new TypeReference<List<ShareView>>() {}),
                row.word("capital_origin", CapitalOrigin.class),
                row.json("sectors", new TypeReference<List<LineOfBusiness>>() {}),
                row.json("products", new TypeReference<List<Product>>() {}),
                Money.ofNullable(row.decimal("registered_capital_amount"), row.text("registered_capital_currency")),
                dong(row.decimal("registered_capital_vnd")),
                exchangeRate(row),
                Money.ofNullable(row.decimal("disbursed_amount"), row.text("disbursed_currency")),
                row.word("qualifier", Qualifier.class),
                Areas.hectares(row.decimal("land_area_ha")),
                landAllocation(row),
                row.integerOrNull("planned_workers"),
                row.integerOrNull("term_years"),
                row.date("policy_approved_on"),
                row.date("registered_on"),
                row.date("construction_started_on"),
                row.date("operating_since"),
                row.date("ended_on"),
                row.json("decisions", new TypeReference<List<Decision>>() {}),
                row.json("identifiers", new TypeReference<List<Identifier>>() {}),
                row.text("description"),
                warnings(row),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static String dong(BigDecimal amount) {
        return amount == null ? null : Money.dong(amount).amount().toPlainString();
    }

    private static ExchangeRate exchangeRate(Row row) throws SQLException {
        var rate = row.decimal("exchange_rate");
        return rate == null
                ? null
                : new ExchangeRate(rate, row.date("exchange_rate_on"), row.text("exchange_rate_source"));
    }

    private static LandAllocation landAllocation(Row row) throws SQLException {
        return new LandAllocation(
                row.uuid("land_id"), row.word("land_state", LandState.class), row.text("land_answer"));
    }

    private List<Warning> warnings(Row row) throws SQLException {
        var suspension = new Suspension(
                row.date("first_suspended_on"), row.date("suspended_since"), row.integer("suspended_days"));
        return suspension.exceeds(LocalDate.now(clock)) ? List.of(Warning.SUSPENDED_TOO_LONG) : List.of();
    }
}
