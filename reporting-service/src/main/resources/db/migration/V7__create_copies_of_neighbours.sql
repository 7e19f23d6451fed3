create table neighbour_zone (
    id uuid primary key,
    code text not null,
    name text not null,
    name_en text,
    type text not null,
    status text not null,
    administrative_unit_id text not null,
    established_on date,
    industrial_land_ha numeric,
    service_land_ha numeric,
    planned_ha numeric,
    leasable_ha numeric,
    reserved_ha numeric,
    leased_ha numeric,
    available_ha numeric
);

create unique index neighbour_zone_by_code on neighbour_zone (code);
create index neighbour_zone_by_administrative_unit on neighbour_zone (administrative_unit_id, id);

create table neighbour_project (
    id uuid primary key,
    code text,
    name text not null,
    zone_id uuid not null,
    legal_status text not null,
    capital_origin text,
    registered_on date,
    ended_on date,
    registered_capital_vnd numeric
);

create index neighbour_project_by_zone on neighbour_project (zone_id, id);
