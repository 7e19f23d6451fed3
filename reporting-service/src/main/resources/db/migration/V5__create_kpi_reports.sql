create table kpi_report (
    id uuid constraint kpi_report_id_is_unique primary key,
    subject_type text not null,
    subject_id text not null,
    year integer not null,
    period_from date not null,
    period_to date not null,
    due_on date not null,
    status text not null,
    findings jsonb not null default '[]',
    submitted_by text,
    submitted_at timestamptz,
    approved_by text,
    approved_at timestamptz,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint kpi_report_subject_type_is_known check (subject_type in ('projects', 'zones', 'provinces')),
    constraint kpi_report_year_is_sensible check (year between 1986 and 2100),
    constraint kpi_report_period_ends_after_it_begins check (period_from < period_to),
    constraint kpi_report_status_is_known check (status in ('DRAFT', 'SUBMITTED', 'APPROVED')),
    constraint kpi_report_is_submitted_by_somebody
        check (status = 'DRAFT' or (submitted_by is not null and submitted_at is not null)),
    constraint kpi_report_is_approved_by_somebody_else
        check (status <> 'APPROVED' or (approved_by is not null and approved_at is not null and approved_by <> submitted_by))
);

create unique index kpi_report_is_one_per_subject_and_year on kpi_report (subject_type, subject_id, year);
create index kpi_report_by_subject_id on kpi_report (subject_id, id);
create index kpi_report_by_year on kpi_report (year, id);
create index kpi_report_by_status on kpi_report (status, id);
create index kpi_report_by_due_on on kpi_report (due_on, id);
create index kpi_report_by_updated_at on kpi_report (updated_at, id);

create table kpi_value (
    report_id uuid not null constraint kpi_value_is_in_a_report references kpi_report (id) on delete cascade,
    indicator text not null constraint kpi_value_is_of_an_indicator references indicator (code),
    value numeric,
    grade text not null,
    qualifier text not null,
    missing_reason text,
    note text,
    source text,
    constraint kpi_value_is_one_per_report_and_indicator primary key (report_id, indicator),
    constraint kpi_value_grade_is_known check (grade in ('ESTIMATE', 'PRELIMINARY', 'OFFICIAL')),
    constraint kpi_value_qualifier_is_known
        check (qualifier in ('EXACT', 'ABOUT', 'OVER', 'NEARLY', 'AT_LEAST', 'FROM')),
    constraint kpi_value_missing_reason_is_known
        check (missing_reason in ('NOT_COLLECTED', 'NOT_APPLICABLE', 'PENDING', 'CONFIDENTIAL')),
    constraint kpi_value_is_there_or_missing_for_a_reason check ((value is null) = (missing_reason is not null))
);

create index kpi_value_by_indicator on kpi_value (indicator);

comment on column kpi_value.value is 'In the unit of the indicator, exact';

create table kpi_product (
    report_id uuid not null constraint kpi_product_is_in_a_report references kpi_report (id) on delete cascade,
    ordinal integer not null,
    name text not null,
    unit text not null,
    quantity numeric not null,
    qualifier text not null,
    constraint kpi_product_has_its_place_in_the_report primary key (report_id, ordinal),
    constraint kpi_product_unit_is_a_word check (unit ~ '^[A-Z0-9_]{1,40}$'),
    constraint kpi_product_quantity_is_not_negative check (quantity >= 0),
    constraint kpi_product_qualifier_is_known
        check (qualifier in ('EXACT', 'ABOUT', 'OVER', 'NEARLY', 'AT_LEAST', 'FROM'))
);

create table kpi_transition (
    id uuid constraint kpi_transition_id_is_unique primary key,
    report_id uuid not null constraint kpi_transition_is_of_a_report references kpi_report (id) on delete cascade,
    from_status text not null,
    to_status text not null,
    effective_on date not null,
    reason text,
    decision jsonb,
    actor text not null,
    at timestamptz not null
);

create index kpi_transition_by_report on kpi_transition (report_id, id);
