-- What enterprises ask of the authorities (kiến nghị, khó khăn, vướng mắc), and what became of it.
create table petition (
    id uuid constraint petition_has_an_id primary key,
    project_id uuid
        constraint petition_has_its_project references project,
    zone_id uuid not null
        constraint petition_zone_is_known references neighbour_zone,
    raised_by text not null,
    raised_on date not null,
    channel text not null
        constraint petition_channel_is_known check (channel in ('MEETING', 'LETTER', 'VISIT', 'ONLINE')),
    topic text not null
        constraint petition_topic_is_known check (topic in (
            'LAND', 'INFRASTRUCTURE', 'LABOUR', 'RAW_MATERIALS', 'CREDIT', 'TAX', 'ENVIRONMENT', 'PROCEDURES', 'OTHER')),
    content text not null,
    status text not null
        constraint petition_status_is_known check (status in (
            'OPEN', 'IN_PROGRESS', 'ESCALATED', 'ANSWERED', 'CLOSED')),
    responsible_agency text,
    due_on date
        constraint petition_is_due_after_it_was_raised check (due_on >= raised_on),
    resolution text,
    last_moved_on date not null,
    search_text text not null generated always as (
        search_text(raised_by || ' ' || content || ' ' || coalesce(responsible_agency, ''))) stored,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index petition_by_project on petition (project_id);
create index petition_by_zone on petition (zone_id);
create index petition_by_status on petition (status);
create index petition_by_raised_day on petition (raised_on, id);
create index petition_by_updated_at on petition (updated_at, id);
create index petition_by_due_day on petition (due_on) where status not in ('ANSWERED', 'CLOSED');
create index petition_by_words on petition using gin (search_text gin_trgm_ops);

-- The moves of a petition's status, in the order in which they were made; never changed afterwards.
create table petition_move (
    petition_id uuid not null
        constraint petition_move_has_its_petition references petition on delete cascade,
    ordinal integer not null
        constraint petition_move_ordinal_is_positive check (ordinal > 0),
    from_status text not null,
    to_status text not null,
    moved_on date not null,
    reason text,
    decision jsonb,
    actor text not null,
    recorded_at timestamptz not null,
    constraint petition_move_has_a_place primary key (petition_id, ordinal)
);
