-- Who wants to be sent events, and how far each has been served.
create table webhook_subscription (
    id              uuid constraint webhook_subscription_is_unique primary key,
    version         integer not null,
    owner           text not null,
    endpoint        text not null,
    event_types     text[] not null,
    description     text,
    enabled         boolean not null,
    disabled_reason text constraint webhook_subscription_was_disabled_for_a_known_reason check (disabled_reason in ('GONE', 'FAILING')),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,

    -- moved by whoever delivers: up to which position of the feed deliveries were made, and how the endpoint does
    position        bigint not null,
    failures        integer not null default 0,
    failing_since   timestamptz,
    resume_at       timestamptz not null,
    leased_until    timestamptz
);
create index webhook_subscription_by_owner on webhook_subscription (owner, id);

-- Keys of signatures, sealed with a key that is not in the database.
create table webhook_secret (
    id              uuid constraint webhook_secret_is_unique primary key,
    subscription_id uuid not null constraint webhook_secret_is_of_a_subscription references webhook_subscription on delete cascade,
    sealed          bytea not null,
    created_at      timestamptz not null,
    expires_at      timestamptz
);
create index webhook_secret_by_subscription on webhook_secret (subscription_id, created_at);

-- One row for each event that a subscription is to get; the log of what was delivered.
create table webhook_delivery (
    ordinal          bigint generated always as identity constraint webhook_delivery_is_unique primary key,
    subscription_id  uuid not null constraint webhook_delivery_is_of_a_subscription references webhook_subscription on delete cascade,
    position         bigint not null constraint webhook_delivery_is_of_an_event references event_position,
    subject          text not null,
    state            text not null constraint webhook_delivery_state_is_known check (state in ('PENDING', 'DELIVERED', 'ABANDONED')),
    attempts         integer not null default 0,
    first_attempt_at timestamptz,
    last_attempt_at  timestamptz,
    last_status      integer,
    last_failure     text,
    next_attempt_at  timestamptz,
    finished_at      timestamptz
);
create unique index webhook_delivery_waits_once on webhook_delivery (subscription_id, position) where state = 'PENDING';
create index webhook_delivery_by_subject on webhook_delivery (subscription_id, subject, position) where state = 'PENDING';
create index webhook_delivery_by_subscription on webhook_delivery (subscription_id, ordinal);
create index webhook_delivery_by_state on webhook_delivery (subscription_id, state, ordinal);
create index webhook_delivery_by_end on webhook_delivery (finished_at) where finished_at is not null;
