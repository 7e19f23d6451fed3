create table plan (
    id                 uuid constraint plan_id_is_unique primary key,
    version            integer not null,
    zone_id            uuid not null constraint plan_is_of_a_zone references zone,
    name               text not null,
    kind               text not null constraint plan_kind_is_known check (kind in ('PROVINCIAL', 'GENERAL', 'ZONING', 'DETAILED')),
    status             text not null constraint plan_status_is_known check (status in
                           ('PREPARING', 'SUBMITTED', 'APPROVED', 'UNDER_ADJUSTMENT')),
    horizon_year       integer,
    sponsors           text[] not null default '{}',
    sponsored_amount   numeric(20, 2) constraint plan_sponsored_amount_is_not_negative check (sponsored_amount >= 0),
    sponsored_currency text,
    qualifier          text not null,
    decision           jsonb,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    constraint plan_sponsored_amount_has_a_currency check ((sponsored_amount is null) = (sponsored_currency is null))
);
create index plan_by_zone on plan (zone_id, id);
create index plan_by_name on plan (zone_id, (name collate "vi-x-icu"), id);
