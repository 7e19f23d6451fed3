create table phase (
    id                     uuid constraint phase_id_is_unique primary key,
    version                integer not null,
    zone_id                uuid not null constraint phase_is_of_a_zone references zone,
    name                   text not null,
    kind                   text not null constraint phase_kind_is_known check (kind in ('PHASE', 'EXPANSION')),
    ordinal                integer not null constraint phase_ordinal_is_positive check (ordinal > 0),
    planned_area_ha        numeric(11, 4) constraint phase_planned_area_is_positive check (planned_area_ha > 0),
    industrial_land_ha     numeric(11, 4) constraint phase_industrial_land_is_not_negative check (industrial_land_ha >= 0),
    service_land_ha        numeric(11, 4) constraint phase_service_land_is_not_negative check (service_land_ha >= 0),
    status                 text not null constraint phase_status_is_known check (status in
                               ('PLANNED', 'ESTABLISHED', 'UNDER_CONSTRUCTION', 'OPERATING', 'EXPANDING',
                                'REMOVED_FROM_PLAN', 'CONVERTED', 'CLOSED')),
    started_on             date,
    expected_completion_on date,
    completed_on           date,
    developer_name         text,
    developer_tax_code     text,
    priority_sectors       text[] not null default '{}',
    created_at             timestamptz not null,
    updated_at             timestamptz not null,

    -- the same legal denominator as the zone's, whose type decides it; kept by the land ledger
    counts_service_land    boolean not null,
    reserved_ha            numeric(11, 4) not null default 0 constraint phase_reserved_land_is_not_negative check (reserved_ha >= 0),
    leased_ha              numeric(11, 4) not null default 0 constraint phase_leased_land_is_not_negative check (leased_ha >= 0),
    land_limit_ha          numeric(11, 4) generated always as
                               (coalesce(case when counts_service_land then industrial_land_ha + coalesce(service_land_ha, 0)
                                              else industrial_land_ha end, planned_area_ha)) stored,

    constraint phase_ordinal_is_unique_in_its_zone unique (zone_id, ordinal),
    constraint phase_belongs_to_its_zone unique (zone_id, id),
    constraint phase_does_not_give_more_land_than_it_has check
        (reserved_ha + leased_ha = 0
         or reserved_ha + leased_ha <=
            coalesce(case when counts_service_land then industrial_land_ha + coalesce(service_land_ha, 0)
                          else industrial_land_ha end, planned_area_ha, 0)),
    constraint phase_has_land_within_its_planned_area check
        (coalesce(industrial_land_ha, 0) + coalesce(service_land_ha, 0) <= planned_area_ha)
);
