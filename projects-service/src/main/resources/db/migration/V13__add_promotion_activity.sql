-- What the authorities do to bring investors to their zones (xúc tiến đầu tư).
create table promotion_activity (
    id uuid constraint promotion_activity_has_an_id primary key,
    kind text not null
        constraint promotion_activity_kind_is_known check (kind in (
            'VISIT', 'CONFERENCE', 'MEETING', 'SURVEY', 'EXHIBITION')),
    name text collate "vi-x-icu" not null,
    held_on date not null,
    place text,
    zone_ids jsonb not null default '[]',
    host_organisation text,
    participants integer
        constraint promotion_activity_participants_are_not_negative check (participants >= 0),
    outcome text,
    search_text text not null generated always as (
        search_text(name || ' ' || coalesce(place, '') || ' ' || coalesce(host_organisation, ''))) stored,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index promotion_activity_by_day on promotion_activity (held_on, id);
create index promotion_activity_by_name on promotion_activity (name, id);
create index promotion_activity_by_updated_at on promotion_activity (updated_at, id);
create index promotion_activity_by_zone on promotion_activity using gin (zone_ids);
create index promotion_activity_by_words on promotion_activity using gin (search_text gin_trgm_ops);
