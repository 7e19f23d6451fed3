-- What supervision and evaluation of investment (giám sát, đánh giá đầu tư) found at projects.
create table supervision (
    id uuid constraint supervision_has_an_id primary key,
    project_id uuid not null
        constraint supervision_has_its_project references project,
    supervised_on date not null,
    kind text not null
        constraint supervision_kind_is_known check (kind in ('PERIODIC', 'UNSCHEDULED', 'THEMATIC')),
    outcome text not null
        constraint supervision_outcome_is_known check (outcome in ('COMPLIANT', 'RECOMMENDATIONS', 'VIOLATION')),
    findings text,
    follow_up_due_on date
        constraint supervision_is_followed_up_later check (follow_up_due_on >= supervised_on),
    followed_up_on date
        constraint supervision_was_followed_up_later check (followed_up_on >= supervised_on),
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index supervision_by_project on supervision (project_id, supervised_on, id);
create index supervision_by_follow_up on supervision (follow_up_due_on) where followed_up_on is null;
