-- Copies of what zones-service and projects-service own, filled by following their feeds. No references between them: a
-- project may be heard of before its zone.
create table neighbour_zone (
    id uuid constraint neighbour_zone_id_is_unique primary key,
    code text not null,
    name text not null,
    name_en text,
    type text not null,
    status text not null,
    administrative_unit_id text not null,
    established_on date,
    service_land_ha numeric,
    industrial_land_ha numeric,
    planned_ha numeric,
    leasable_ha numeric
);

create index neighbour_zone_by_code on neighbour_zone (code);
create index neighbour_zone_by_administrative_unit on neighbour_zone (administrative_unit_id, id);

create table neighbour_phase (
    id uuid constraint neighbour_phase_id_is_unique primary key,
    zone_id uuid not null,
    planned_ha numeric
);

create index neighbour_phase_by_zone on neighbour_phase (zone_id);

create table neighbour_land_allocation (
    id uuid constraint neighbour_land_allocation_id_is_unique primary key,
    zone_id uuid not null,
    area_ha numeric not null,
    state text not null
);

create index neighbour_land_allocation_by_zone on neighbour_land_allocation (zone_id, state);

create table neighbour_project (
    id uuid constraint neighbour_project_id_is_unique primary key,
    code text,
    name text not null,
    zone_id uuid not null,
    legal_status text not null,
    progress text not null,
    capital_origin text,
    registered_on date,
    ended_on date,
    registered_capital_vnd numeric
);

create index neighbour_project_by_zone on neighbour_project (zone_id, id);
