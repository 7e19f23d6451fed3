-- A figure printed once can be had again: of everything that neighbours correct, what was known before is kept, with the
-- time for which it was known. What is known now and what was known ever is read through the views.
alter table neighbour_zone add column known_from timestamptz not null default '-infinity';
alter table neighbour_phase add column known_from timestamptz not null default '-infinity';
alter table neighbour_land_allocation add column known_from timestamptz not null default '-infinity';
alter table neighbour_project
    add column sector text,
    add column known_from timestamptz not null default '-infinity';

comment on column neighbour_project.sector is 'The first of its lines of business, as a code of the VSIC';

-- What happens to projects. They may be heard of before their project.
create table neighbour_adjustment (
    id uuid constraint neighbour_adjustment_id_is_unique primary key,
    project_id uuid not null,
    adjusted_on date,
    capital_before_vnd numeric,
    capital_after_vnd numeric,
    known_from timestamptz not null
);

create table neighbour_disbursement (
    id uuid constraint neighbour_disbursement_id_is_unique primary key,
    project_id uuid not null,
    disbursed_on date,
    amount_vnd numeric,
    known_from timestamptz not null
);

create table neighbour_supervision (
    id uuid constraint neighbour_supervision_id_is_unique primary key,
    project_id uuid not null,
    supervised_on date,
    known_from timestamptz not null
);

create table neighbour_petition (
    id uuid constraint neighbour_petition_id_is_unique primary key,
    zone_id uuid not null,
    raised_on date,
    answered_on date,
    status text not null,
    known_from timestamptz not null
);

create index neighbour_adjustment_by_project on neighbour_adjustment (project_id);
create index neighbour_disbursement_by_project on neighbour_disbursement (project_id);
create index neighbour_supervision_by_project on neighbour_supervision (project_id);
create index neighbour_petition_by_zone on neighbour_petition (zone_id);

create table neighbour_zone_past (like neighbour_zone, known_until timestamptz not null);
create table neighbour_phase_past (like neighbour_phase, known_until timestamptz not null);
create table neighbour_land_allocation_past (like neighbour_land_allocation, known_until timestamptz not null);
create table neighbour_project_past (like neighbour_project, known_until timestamptz not null);
create table neighbour_adjustment_past (like neighbour_adjustment, known_until timestamptz not null);
create table neighbour_disbursement_past (like neighbour_disbursement, known_until timestamptz not null);
create table neighbour_supervision_past (like neighbour_supervision, known_until timestamptz not null);
create table neighbour_petition_past (like neighbour_petition, known_until timestamptz not null);

create index neighbour_zone_past_by_unit on neighbour_zone_past (administrative_unit_id, known_until);
create index neighbour_zone_past_by_code on neighbour_zone_past (code, known_until);
create index neighbour_phase_past_by_zone on neighbour_phase_past (zone_id, known_until);
create index neighbour_land_allocation_past_by_zone on neighbour_land_allocation_past (zone_id, known_until);
create index neighbour_project_past_by_zone on neighbour_project_past (zone_id, known_until);
create index neighbour_project_past_by_id on neighbour_project_past (id, known_until);
create index neighbour_adjustment_past_by_project on neighbour_adjustment_past (project_id, known_until);
create index neighbour_disbursement_past_by_project on neighbour_disbursement_past (project_id, known_until);
create index neighbour_supervision_past_by_project on neighbour_supervision_past (project_id, known_until);
create index neighbour_petition_past_by_zone on neighbour_petition_past (zone_id, known_until);

create view neighbour_zone_ever as
    select *, timestamptz 'infinity' as known_until from neighbour_zone
    union all
    select * from neighbour_zone_past;
create view neighbour_phase_ever as
    select *, timestamptz 'infinity' as known_until from neighbour_phase
    union all
    select * from neighbour_phase_past;
create view neighbour_land_allocation_ever as
    select *, timestamptz 'infinity' as known_until from neighbour_land_allocation
    union all
    select * from neighbour_land_allocation_past;
create view neighbour_project_ever as
    select *, timestamptz 'infinity' as known_until from neighbour_project
    union all
    select * from neighbour_project_past;
create view neighbour_adjustment_ever as
    select *, timestamptz 'infinity' as known_until from neighbour_adjustment
    union all
    select * from neighbour_adjustment_past;
create view neighbour_disbursement_ever as
    select *, timestamptz 'infinity' as known_until from neighbour_disbursement
    union all
    select * from neighbour_disbursement_past;
create view neighbour_supervision_ever as
    select *, timestamptz 'infinity' as known_until from neighbour_supervision
    union all
    select * from neighbour_supervision_past;
create view neighbour_petition_ever as
    select *, timestamptz 'infinity' as known_until from neighbour_petition
    union all
    select * from neighbour_petition_past;

-- What targets said at a time is read from their events, by subject.
create index event_of_target_by_subject on event ((data -> 'subject' ->> 'id')) where resource = 'targets';
