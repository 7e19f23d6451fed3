-- What this service knows of zones-service, by following its feed: as much as a project needs to be shown and
-- filtered. A zone that was deleted there stays here, because projects of the past still name it.
create table neighbour_zone (
    id uuid constraint neighbour_zone_has_an_id primary key,
    code text not null,
    name text collate "vi-x-icu" not null,
    status text not null,
    administrative_unit_id text,
    deleted boolean not null default false,
    version integer not null
);
create index neighbour_zone_by_code on neighbour_zone (code);
create index neighbour_zone_by_administrative_unit on neighbour_zone (administrative_unit_id);
