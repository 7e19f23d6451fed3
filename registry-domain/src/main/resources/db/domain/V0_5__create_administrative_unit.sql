-- The same table in every service: zones-service owns the rows, the others follow them. References between units are
-- checked where they are owned; a follower may hear of a unit before it hears of the unit's successor.
create table administrative_unit (
    id           text constraint administrative_unit_id_is_unique primary key,
    code         text not null,
    name         text not null,
    name_en      text,
    level        text not null constraint administrative_unit_level_is_known
                     check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    parent_id    text,
    valid_from   date not null,
    valid_to     date constraint administrative_unit_ends_after_it_begins check (valid_to >= valid_from),
    successor_id text,
    version      integer not null,
    search_text  text not null generated always as
                     (search_text(name || ' ' || coalesce(name_en, '') || ' ' || code)) stored
);
create index administrative_unit_by_code on administrative_unit (code, level, valid_from);
create index administrative_unit_by_parent on administrative_unit (parent_id);
create index administrative_unit_by_successor on administrative_unit (successor_id);

-- The province that a code means on a day: the unit valid then or, where none is, the latest that had the code.
create function province_meant_by(province_code text, day date) returns text
    language sql stable parallel safe
begin atomic
    select id
    from administrative_unit
    where code = province_code and level = 'PROVINCE'
    order by (valid_from <= day and (valid_to is null or valid_to >= day)) desc, valid_from desc
    limit 1;
end;

-- A unit with all that belongs to it or was merged into it, over any number of steps.
create function units_within(unit text) returns setof text
    language sql stable parallel safe rows 100
begin atomic
    with recursive within (id) as (
        select unit
        union
        select u.id
        from within w
        join administrative_unit u on u.successor_id = w.id or u.parent_id = w.id
    )
    select id from within;
end;

-- All units that the given province codes mean on a day.
create function units_meant_by(province_codes text[], day date) returns setof text
    language sql stable parallel safe rows 100
begin atomic
    select units_within(province_meant_by(code, day)) from unnest(province_codes) as codes (code);
end;

-- The province that a unit belongs to on a day: up to its province, and on to the successors of what has ended by then.
create function province_at(unit text, day date) returns text
    language sql stable parallel safe
begin atomic
    with recursive walk (id, level, parent_id, valid_to, successor_id, steps) as (
        select id, level, parent_id, valid_to, successor_id, 0
        from administrative_unit
        where id = unit
        union all
        select u.id, u.level, u.parent_id, u.valid_to, u.successor_id, w.steps + 1
        from walk w
        join administrative_unit u on u.id =
            case when w.valid_to < day and w.successor_id is not null then w.successor_id
                 when w.level <> 'PROVINCE' then w.parent_id end
        where w.steps < 50
    )
    select id from walk where level = 'PROVINCE' order by steps desc limit 1;
end;
