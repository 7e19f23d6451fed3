create table target (
    id uuid constraint target_id_is_unique primary key,
    subject_type text not null,
    subject_id text not null,
    indicator text not null constraint target_is_for_an_indicator references indicator (code),
    period_from integer not null,
    period_to integer not null,
    value numeric not null,
    qualifier text not null,
    note text,
    source text,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint target_subject_type_is_known check (subject_type in ('projects', 'zones', 'provinces')),
    constraint target_period_is_in_order check (period_from <= period_to),
    constraint target_years_are_sensible check (period_from >= 1986 and period_to <= 2100),
    constraint target_value_is_not_negative check (value >= 0),
    constraint target_qualifier_is_known
        check (qualifier in ('EXACT', 'ABOUT', 'OVER', 'NEARLY', 'AT_LEAST', 'FROM'))
);

create unique index target_is_one_per_subject_indicator_and_period
    on target (subject_type, subject_id, indicator, period_from, period_to);
create index target_by_indicator on target (indicator, id);
create index target_by_period_from on target (period_from, id);
create index target_by_period_to on target (period_to, id);
create index target_by_updated_at on target (updated_at, id);
