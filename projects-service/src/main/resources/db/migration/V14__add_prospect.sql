-- Who may invest one day, and how far the talks are.
create table prospect (
    id uuid constraint prospect_has_an_id primary key,
    organisation text collate "vi-x-icu" not null,
    country_code text
        constraint prospect_country_code_has_its_form check (country_code ~ '^[A-Z]{2}$'),
    sectors jsonb not null default '[]',
    interest_zone_ids jsonb not null default '[]',
    activity_id uuid
        constraint prospect_activity_is_known references promotion_activity,
    stage text not null
        constraint prospect_stage_is_known check (stage in (
            'CONTACTED', 'INTERESTED', 'NEGOTIATING', 'CONVERTED', 'LOST')),
    note text,
    project_id uuid
        constraint prospect_has_its_project references project,
    last_moved_on date,
    search_text text not null generated always as (search_text(organisation || ' ' || coalesce(note, ''))) stored,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint prospect_is_converted_into_a_project check ((stage = 'CONVERTED') = (project_id is not null))
);
create index prospect_by_organisation on prospect (organisation, id);
create index prospect_by_updated_at on prospect (updated_at, id);
create index prospect_by_stage on prospect (stage);
create index prospect_by_activity on prospect (activity_id);
create index prospect_by_project on prospect (project_id);
create index prospect_by_zone on prospect using gin (interest_zone_ids);
create index prospect_by_words on prospect using gin (search_text gin_trgm_ops);

-- The moves of a prospect's stage, in the order in which they were made; never changed afterwards.
create table prospect_move (
    prospect_id uuid not null
        constraint prospect_move_has_its_prospect references prospect on delete cascade,
    ordinal integer not null
        constraint prospect_move_ordinal_is_positive check (ordinal > 0),
    from_stage text not null,
    to_stage text not null,
    moved_on date not null,
    reason text,
    decision jsonb,
    actor text not null,
    recorded_at timestamptz not null,
    constraint prospect_move_has_a_place primary key (prospect_id, ordinal)
);
