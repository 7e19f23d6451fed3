-- What the certificates of projects said before and after each change of them (điều chỉnh dự án), in the order in which
-- they were made; never changed afterwards.
create table adjustment (
    id uuid constraint adjustment_has_an_id primary key,
    project_id uuid not null
        constraint adjustment_has_its_project references project,
    number integer not null
        constraint adjustment_number_is_positive check (number > 0),
    adjusted_on date not null,
    decision jsonb,
    reason text,
    changes jsonb not null,
    certificate_before jsonb not null,
    certificate_after jsonb not null,
    capital_before_vnd numeric(30, 2),
    capital_after_vnd numeric(30, 2),
    actor text not null,
    recorded_at timestamptz not null,
    constraint adjustment_has_a_place unique (project_id, number)
);
create index adjustment_by_day on adjustment (adjusted_on, id);
