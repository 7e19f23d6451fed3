-- One row for each write, in the transaction of that write. Nothing here is ever changed or removed.
create table event (
    ordinal         bigint generated always as identity constraint event_ordinal_is_unique primary key,
    id              uuid not null constraint event_id_is_unique unique,
    type            text not null,
    resource        text not null,
    subject_id      text not null,
    subject_version integer not null,
    actor           text not null,
    reason          text,
    trace_id        text,
    at              timestamptz not null,
    data            json not null,
    constraint event_is_the_only_one_of_its_subjects_version unique (resource, subject_id, subject_version)
);
create index event_by_type on event (type, ordinal);

-- Events that were committed but have no place in the feed yet; emptied by the sequencer.
create table event_without_position (
    ordinal bigint constraint event_waits_for_its_position_once primary key references event
);

-- The feed: places given after commit, by one sequencer at a time, so that nothing can slip in before a reader's cursor.
create table event_position (
    position bigint constraint event_position_is_unique primary key,
    ordinal  bigint not null constraint event_has_one_position unique references event
);

-- How far this service has followed the feeds of its neighbours.
create table followed_feed (
    feed       text constraint followed_feed_is_known_once primary key,
    cursor     text not null,
    applied_at timestamptz not null
);
