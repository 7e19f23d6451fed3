-- What was asked for with "Prefer: respond-async"; kept for 30 days.
create table operation (
    id          uuid constraint operation_is_unique primary key,
    kind        text not null,
    state       text not null constraint operation_state_is_known check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    created_by  text not null,
    created_at  timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz constraint operation_has_finished check ((finished_at is not null) = (state in ('SUCCEEDED', 'FAILED'))),
    rows_done   integer not null default 0,
    rows_total  integer,
    result      json,
    problem     json
);
create index operation_by_age on operation (created_at, id);
create index operation_by_creator on operation (created_by, created_at, id);
create index operation_by_state on operation (state, created_at, id);
create index operation_by_kind on operation (kind, created_at, id);
