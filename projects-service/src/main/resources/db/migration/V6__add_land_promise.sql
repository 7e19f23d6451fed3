-- Land that a project wants, and what zones-service said to it. The wish is written with the change of the project
-- that made it; a settler carries it over afterwards, as often as it takes. One row is one allocation there.
create table land_promise (
    id uuid constraint land_promise_has_an_id primary key,
    project_id uuid not null
        constraint land_promise_has_its_project references project on delete cascade,
    ordinal integer not null
        constraint land_promise_ordinal_is_positive check (ordinal > 0),
    zone_id uuid not null,
    phase_id uuid,
    tenant_name text not null,
    area_ha numeric(14, 4) not null
        constraint land_promise_area_is_positive check (area_ha > 0),
    wanted text not null
        constraint land_promise_wish_is_known check (wanted in (
            'RESERVED', 'LEASED', 'RELEASED', 'RECOVERED', 'EXPIRED')),
    wanted_on date not null,
    held_from date not null,
    wanted_reason text,
    decision jsonb,
    settled text
        constraint land_promise_settlement_is_known check (settled in (
            'RESERVED', 'LEASED', 'REJECTED', 'RELEASED', 'RECOVERED', 'EXPIRED')),
    answer text,
    attempts integer not null default 0,
    asked_at timestamptz,
    maybe_held boolean not null default false,
    next_attempt_at timestamptz,
    latest boolean not null,
    constraint land_promise_has_a_place unique (project_id, ordinal)
);
create index land_promise_by_next_attempt on land_promise (next_attempt_at) where next_attempt_at is not null;
create unique index land_promise_is_the_latest_of_its_project on land_promise (project_id) where latest;
