-- Where a write came from: the address of the client, null for what the service did by itself.
alter table event add column address text;

-- What an event says, in one number that no other content has. The text of data is taken as it was written.
create function event_digest(e event) returns bytea
    language sql stable parallel safe
return sha256(convert_to(json_build_array(
    e.id, e.type, e.resource, e.subject_id, e.subject_version, e.actor, e.address, e.reason, e.trace_id,
    (extract(epoch from e.at) * 1000)::bigint, e.data::text)::text, 'UTF8'));

-- Each place carries the hash of its event and of the place before it: whoever changes, removes or puts in an event
-- would have to write all later places anew.
alter table event_position add column hash bytea;

-- One at a time in the whole installation, whoever calls it.
create function give_positions() returns void
    language plpgsql
as $$
declare
    place bigint;
    chain bytea;
    waiting record;
begin
    perform pg_advisory_xact_lock(x'5E0FFEED'::bigint);
    select position, hash into place, chain from event_position order by position desc limit 1;
    place := coalesce(place, 0);
    chain := coalesce(chain, '');
    for waiting in
        with taken as (delete from event_without_position returning ordinal)
        select e.ordinal, event_digest(e) as digest
        from taken join event e on e.ordinal = taken.ordinal
        order by e.ordinal
    loop
        place := place + 1;
        chain := sha256(chain || waiting.digest);
        insert into event_position (position, ordinal, hash) values (place, waiting.ordinal, chain);
    end loop;
end;
$$;

do $$
declare
    chain bytea := '';
    placed record;
begin
    for placed in
        select p.position, event_digest(e) as digest
        from event_position p join event e on e.ordinal = p.ordinal
        order by p.position
    loop
        chain := sha256(chain || placed.digest);
        update event_position set hash = chain where position = placed.position;
    end loop;
end;
$$;

alter table event_position alter column hash set not null;

-- Whether the log is as it was written: how many events have a place, the hash of the last one, the first place where
-- the chain does not hold, and how many events have lost their place.
create function verify_event_log(out places bigint, out head text, out first_fault bigint, out lost bigint)
    language sql stable
begin atomic
    with checked as (
        select p.position,
               p.position = row_number() over in_order
                   and p.hash = sha256(coalesce(lag(p.hash) over in_order, '') || event_digest(e)) as holds
        from event_position p left join event e on e.ordinal = p.ordinal
        window in_order as (order by p.position)
    )
    select count(*),
           (select encode(hash, 'hex') from event_position order by position desc limit 1),
           min(position) filter (where holds is not true),
           (select count(*) from event e
            where not exists (select from event_position p where p.ordinal = e.ordinal)
              and not exists (select from event_without_position w where w.ordinal = e.ordinal))
    from checked;
end;
