-- The first answer to each Idempotency-Key, written in the transaction of the effect that it reports.
create table idempotent_answer (
    caller      text not null,
    key         text not null,
    fingerprint text not null,
    status      integer not null,
    location    text,
    entity_tag  text,
    media_type  text not null,
    body        text not null,
    expires_at  timestamptz not null,
    constraint idempotent_answer_is_given_once primary key (caller, key)
);
create index idempotent_answer_by_expiry on idempotent_answer (expires_at);
