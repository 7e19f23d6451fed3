create table project (
    id uuid constraint project_has_an_id primary key,
    code text
        constraint project_code_is_unique unique
        constraint project_code_is_not_blank check (code <> '' and code = btrim(code)),
    name text collate "vi-x-icu" not null
        constraint project_name_is_not_blank check (name <> '' and name = btrim(name)),
    name_en text,
    kind text not null
        constraint project_kind_is_known check (kind in ('PRODUCTION', 'SERVICE', 'INFRASTRUCTURE')),
    legal_status text not null
        constraint project_legal_status_is_known check (legal_status in (
            'PROPOSED', 'POLICY_APPROVED', 'REGISTERED', 'SUSPENDED',
            'REJECTED', 'TERMINATED', 'REVOKED', 'EXPIRED')),
    progress text not null
        constraint project_progress_is_known check (progress in (
            'NOT_STARTED', 'PROCEDURES', 'SITE_CLEARANCE', 'UNDER_CONSTRUCTION',
            'OPERATING', 'IDLE', 'EXPANDING', 'CLOSED')),
    zone_id uuid not null
        constraint project_zone_is_known references neighbour_zone,
    phase_id uuid,
    capital_origin text
        constraint project_capital_origin_is_known check (capital_origin in ('DOMESTIC', 'FOREIGN')),
    products jsonb not null default '[]',
    registered_capital_amount numeric(24, 2)
        constraint project_registered_capital_is_positive check (registered_capital_amount > 0),
    registered_capital_currency text
        constraint project_registered_capital_currency_has_its_form check (registered_capital_currency ~ '^[A-Z]{3}$'),
    exchange_rate numeric(24, 8)
        constraint project_exchange_rate_is_positive check (exchange_rate > 0),
    exchange_rate_on date,
    exchange_rate_source text,
    registered_capital_vnd numeric(30, 2),
    qualifier text not null,
    land_area_ha numeric(14, 4)
        constraint project_land_area_is_positive check (land_area_ha > 0),
    planned_workers integer
        constraint project_planned_workers_are_not_negative check (planned_workers >= 0),
    term_years integer
        constraint project_term_is_positive check (term_years > 0),
    policy_approved_on date,
    registered_on date,
    construction_started_on date,
    operating_since date,
    ended_on date,
    last_moved_on date,
    first_suspended_on date,
    suspended_since date,
    suspended_days integer not null default 0
        constraint project_suspended_days_are_not_negative check (suspended_days >= 0),
    decisions jsonb not null default '[]',
    description text,
    search_text text not null generated always as (
        search_text(coalesce(code, '') || ' ' || name || ' ' || coalesce(name_en, ''))) stored,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint project_capital_has_a_currency check (
        (registered_capital_amount is null) = (registered_capital_currency is null)),
    constraint project_exchange_rate_says_of_when check (exchange_rate is null or exchange_rate_on is not null),
    constraint project_starts_after_its_approval check (
        progress = 'NOT_STARTED' or legal_status not in ('PROPOSED', 'REJECTED')),
    constraint project_that_ended_is_closed check (
        progress = 'CLOSED' or legal_status not in ('TERMINATED', 'REVOKED', 'EXPIRED'))
);
create index project_by_name on project (name, id);
create index project_by_registered_capital on project (coalesce(registered_capital_vnd, -1), id);
create index project_by_registered_on on project (coalesce(registered_on, date '0001-01-01'), id);
create index project_by_updated_at on project (updated_at, id);
create index project_by_zone on project (zone_id);
create index project_by_phase on project (phase_id);
create index project_by_legal_status on project (legal_status);
create index project_by_progress on project (progress);
create index project_by_kind on project (kind);
create index project_by_capital_origin on project (capital_origin);
create index project_by_words on project using gin (search_text gin_trgm_ops);

create table project_investor (
    project_id uuid not null
        constraint project_investor_has_its_project references project on delete cascade,
    position integer not null,
    investor_id uuid not null
        constraint project_investor_is_known references investor,
    share_percent numeric(5, 2)
        constraint project_investor_share_is_a_percentage check (share_percent > 0 and share_percent <= 100),
    constraint project_investor_has_a_place primary key (project_id, position),
    -- checked at the end, because rows that change places meet on the way
    constraint project_investor_is_named_once unique (project_id, investor_id) deferrable initially deferred
);
create index project_investor_by_investor on project_investor (investor_id);

create table project_sector (
    project_id uuid not null
        constraint project_sector_has_its_project references project on delete cascade,
    position integer not null,
    scheme text not null
        constraint project_sector_scheme_is_known check (scheme in ('VSIC2018', 'VSIC2025')),
    code text not null
        constraint project_sector_code_has_its_form check (code ~ '^[A-V]([0-9]{2,5})?$'),
    constraint project_sector_has_a_place primary key (project_id, position),
    constraint project_sector_is_named_once unique (project_id, scheme, code) deferrable initially deferred
);
create index project_sector_by_code on project_sector (code text_pattern_ops, project_id);

-- Names that other registers have for the same project.
create table project_identifier (
    project_id uuid not null
        constraint project_identifier_has_its_project references project on delete cascade,
    scheme text not null,
    value text not null,
    constraint project_identifier_is_unique primary key (scheme, value)
);
create index project_identifier_by_project on project_identifier (project_id);

-- The moves of both states, in the order in which they were made; never changed afterwards.
create table project_move (
    project_id uuid not null
        constraint project_move_has_its_project references project on delete cascade,
    ordinal integer not null
        constraint project_move_ordinal_is_positive check (ordinal > 0),
    from_stage text not null,
    to_stage text not null,
    moved_on date not null,
    reason text,
    decision jsonb,
    actor text not null,
    recorded_at timestamptz not null,
    constraint project_move_has_a_place primary key (project_id, ordinal)
);
