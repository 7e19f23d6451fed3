-- A succession that is entered later changes nothing of what was printed before: of units too is kept what was known of
-- them, with the time for which it was.
alter table administrative_unit add column known_from timestamptz not null default '-infinity';

create table administrative_unit_past (like administrative_unit, known_until timestamptz not null);

create index administrative_unit_past_by_id on administrative_unit_past (id, known_until);
create index administrative_unit_past_by_code on administrative_unit_past (code, level, valid_from);
create index administrative_unit_past_by_parent on administrative_unit_past (parent_id);
create index administrative_unit_past_by_successor on administrative_unit_past (successor_id);

create view administrative_unit_ever as
    select *, timestamptz 'infinity' as known_until from administrative_unit
    union all
    select * from administrative_unit_past;

-- What the functions of the same names tell, as it was known at a moment.
create function province_meant_by(province_code text, day date, moment timestamptz) returns text
    language sql stable parallel safe
begin atomic
    select id
    from administrative_unit_ever
    where code = province_code and level = 'PROVINCE' and known_from <= moment and known_until > moment
    order by (valid_from <= day and (valid_to is null or valid_to >= day)) desc, valid_from desc
    limit 1;
end;

create function units_within(unit text, moment timestamptz) returns setof text
    language sql stable parallel safe rows 100
begin atomic
    with recursive within (id) as (
        select unit
        union
        select u.id
        from within w
        join administrative_unit_ever u on u.successor_id = w.id or u.parent_id = w.id
        where u.known_from <= moment and u.known_until > moment
    )
    select id from within;
end;

create function province_at(unit text, day date, moment timestamptz) returns text
    language sql stable parallel safe
begin atomic
    with recursive walk (id, level, parent_id, valid_to, successor_id, steps) as (
        select id, level, parent_id, valid_to, successor_id, 0
        from administrative_unit_ever
        where id = unit and known_from <= moment and known_until > moment
        union all
        select u.id, u.level, u.parent_id, u.valid_to, u.successor_id, w.steps + 1
        from walk w
        join administrative_unit_ever u on u.id =
            case when w.valid_to < day and w.successor_id is not null then w.successor_id
                 when w.level <> 'PROVINCE' then w.parent_id end
        where w.steps < 50 and u.known_from <= moment and u.known_until > moment
    )
    select id from walk where level = 'PROVINCE' order by steps desc limit 1;
end;
