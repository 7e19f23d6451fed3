-- Every prefix of every code, so that "C" and "C1" find C16 through one index.
create function code_prefixes(codes text[]) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct left(code, length)), '{}')
            from unnest(codes) as c (code), generate_series(1, char_length(code)) as l (length));

create table zone (
    id                     uuid constraint zone_id_is_unique primary key,
    version                integer not null,
    code                   text not null constraint zone_code_is_unique unique
                               constraint zone_code_has_the_form check (code ~ '^[A-Z0-9-]{2,32}$'),
    name                   text not null,
    name_en                text,
    type                   text not null constraint zone_type_is_known check (type in
                               ('INDUSTRIAL_PARK', 'INDUSTRIAL_CLUSTER', 'ECONOMIC_ZONE', 'BORDER_GATE_ECONOMIC_ZONE',
                                'EXPORT_PROCESSING_ZONE', 'HIGH_TECH_PARK')),
    status                 text not null constraint zone_status_is_known check (status in
                               ('PLANNED', 'ESTABLISHED', 'UNDER_CONSTRUCTION', 'OPERATING', 'EXPANDING',
                                'REMOVED_FROM_PLAN', 'CONVERTED', 'CLOSED')),
    administrative_unit_id text not null constraint zone_administrative_unit_exists references administrative_unit,
    locality               text,
    managing_agency_code   text,
    managing_agency_name   text,
    planned_area_ha        numeric(11, 4) constraint zone_planned_area_is_positive check (planned_area_ha > 0),
    industrial_land_ha     numeric(11, 4) constraint zone_industrial_land_is_not_negative check (industrial_land_ha >= 0),
    service_land_ha        numeric(11, 4) constraint zone_service_land_is_not_negative check (service_land_ha >= 0),
    established_on         date,
    operating_since        date,
    expected_operation_on  date,
    developer_name         text,
    developer_tax_code     text,
    priority_sectors       text[] not null default '{}',
    decisions              jsonb not null default '[]',
    description            text,
    created_at             timestamptz not null,
    updated_at             timestamptz not null,

    -- kept by the phases and by the land ledger, each in the transaction of its own change
    phases_planned_ha      numeric(11, 4),
    reserved_ha            numeric(11, 4) not null default 0 constraint zone_reserved_land_is_not_negative check (reserved_ha >= 0),
    leased_ha              numeric(11, 4) not null default 0 constraint zone_leased_land_is_not_negative check (leased_ha >= 0),

    -- the zone's own area, else the sum of its phases
    planned_ha             numeric(11, 4) generated always as (coalesce(planned_area_ha, phases_planned_ha)) stored,
    -- the legal denominator of occupancy: industrial land of a cluster, industrial and service land of the others
    leasable_ha            numeric(11, 4) generated always as
                               (case when type = 'INDUSTRIAL_CLUSTER' then industrial_land_ha
                                     else industrial_land_ha + coalesce(service_land_ha, 0) end) stored,
    -- what the ledger may give: the leasable land, the planned area while that is unknown
    land_limit_ha          numeric(11, 4) generated always as
                               (coalesce(case when type = 'INDUSTRIAL_CLUSTER' then industrial_land_ha
                                              else industrial_land_ha + coalesce(service_land_ha, 0) end,
                                         planned_area_ha, phases_planned_ha)) stored,
    available_ha           numeric(11, 4) generated always as
                               (coalesce(case when type = 'INDUSTRIAL_CLUSTER' then industrial_land_ha
                                              else industrial_land_ha + coalesce(service_land_ha, 0) end,
                                         planned_area_ha, phases_planned_ha) - reserved_ha - leased_ha) stored,
    occupancy_percent      numeric(7, 2) generated always as
                               (round(100 * case when type = 'INDUSTRIAL_CLUSTER'
                                                 then (leased_ha + reserved_ha) / nullif(industrial_land_ha, 0)
                                                 else leased_ha / nullif(industrial_land_ha + coalesce(service_land_ha, 0), 0)
                                            end, 2)) stored,
    search_text            text not null generated always as
                               (search_text(name || ' ' || coalesce(name_en, '') || ' ' || code || ' '
                                   || case type when 'INDUSTRIAL_PARK' then 'kcn' when 'INDUSTRIAL_CLUSTER' then 'ccn'
                                                when 'EXPORT_PROCESSING_ZONE' then 'kcx' when 'HIGH_TECH_PARK' then 'kcnc'
                                                else 'kkt' end)) stored,
    sector_prefixes        text[] not null generated always as (code_prefixes(priority_sectors)) stored,

    constraint zone_does_not_give_more_land_than_it_has check
        (reserved_ha + leased_ha = 0
         or reserved_ha + leased_ha <=
            coalesce(case when type = 'INDUSTRIAL_CLUSTER' then industrial_land_ha
                          else industrial_land_ha + coalesce(service_land_ha, 0) end,
                     planned_area_ha, phases_planned_ha, 0)),
    constraint zone_has_land_within_its_planned_area check
        (coalesce(industrial_land_ha, 0) + coalesce(service_land_ha, 0) <= planned_area_ha)
);
create index zone_by_name on zone ((name collate "vi-x-icu"), id);
create index zone_by_planned_area on zone ((coalesce(planned_ha, -1)), id);
create index zone_by_updated_at on zone (updated_at, id);
create index zone_by_occupancy on zone ((coalesce(occupancy_percent, -1)), id);
create index zone_by_available_land on zone (available_ha);
create index zone_by_type on zone (type, id);
create index zone_by_status on zone (status, id);
create index zone_by_administrative_unit on zone (administrative_unit_id, id);
create index zone_by_developer on zone using gin (search_text(developer_name || ' ' || coalesce(developer_tax_code, '')) gin_trgm_ops);
create index zone_by_sector on zone using gin (sector_prefixes);
create index zone_by_search_text on zone using gin (search_text gin_trgm_ops);

create table zone_identifier (
    zone_id uuid not null constraint zone_identifier_names_a_zone references zone on delete cascade,
    scheme  text not null,
    value   text not null,
    constraint zone_identifier_names_one_zone primary key (scheme, value)
);
create index zone_identifier_by_zone on zone_identifier (zone_id);

create table zone_transition (
    zone_id     uuid not null constraint zone_transition_is_of_a_zone references zone on delete cascade,
    ordinal     integer not null,
    from_status text not null,
    to_status   text not null,
    moved_on    date not null,
    reason      text,
    decision    jsonb,
    actor       text not null,
    recorded_at timestamptz not null,
    constraint zone_transition_has_its_place primary key (zone_id, ordinal)
);
