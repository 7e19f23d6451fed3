-- The administrative procedures that projects go through before and while they build.
create table procedure (
    id uuid constraint procedure_has_an_id primary key,
    project_id uuid not null
        constraint procedure_has_its_project references project,
    kind text not null
        constraint procedure_kind_is_known check (kind in (
            'ENVIRONMENT', 'LAND', 'SITE_CLEARANCE', 'BASIC_DESIGN', 'CONSTRUCTION_PERMIT', 'FIRE_SAFETY')),
    status text not null
        constraint procedure_status_is_known check (status in ('NOT_STARTED', 'SUBMITTED', 'APPROVED', 'REJECTED')),
    submitted_on date,
    decided_on date
        constraint procedure_is_decided_after_it_was_submitted check (decided_on >= submitted_on),
    due_on date,
    authority text,
    decision jsonb,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index procedure_by_project on procedure (project_id, kind, id);
create index procedure_by_due_day on procedure (due_on) where status in ('NOT_STARTED', 'SUBMITTED');
