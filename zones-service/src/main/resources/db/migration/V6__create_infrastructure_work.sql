create table infrastructure_work (
    id               uuid constraint infrastructure_work_id_is_unique primary key,
    version          integer not null,
    zone_id          uuid not null constraint infrastructure_work_is_of_a_zone references zone,
    phase_id         uuid,
    name             text not null,
    category         text not null constraint infrastructure_work_category_is_known check (category in
                         ('CLEARANCE', 'LEVELLING', 'ROAD', 'POWER', 'WATER_SUPPLY', 'WASTEWATER', 'TELECOM', 'OTHER')),
    budget_amount    numeric(20, 2) constraint infrastructure_work_budget_is_not_negative check (budget_amount >= 0),
    budget_currency  text,
    qualifier        text not null,
    funding_source   text constraint infrastructure_work_funding_source_is_known check (funding_source in
                         ('STATE_BUDGET', 'PROVINCIAL_BUDGET', 'DEVELOPER', 'ENTERPRISE', 'OTHER')),
    period_from      date,
    period_to        date,
    status           text not null constraint infrastructure_work_status_is_known check (status in
                         ('PLANNED', 'PROCUREMENT', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
    progress_percent numeric(5, 2) constraint infrastructure_work_progress_is_a_share check (progress_percent between 0 and 100),
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    constraint infrastructure_work_phase_is_of_the_zone foreign key (zone_id, phase_id) references phase (zone_id, id),
    constraint infrastructure_work_budget_has_a_currency check ((budget_amount is null) = (budget_currency is null)),
    constraint infrastructure_work_ends_after_it_begins check (period_to >= period_from)
);
create index infrastructure_work_by_zone on infrastructure_work (zone_id, id);
create index infrastructure_work_by_phase on infrastructure_work (phase_id);
create index infrastructure_work_by_name on infrastructure_work (zone_id, (name collate "vi-x-icu"), id);
