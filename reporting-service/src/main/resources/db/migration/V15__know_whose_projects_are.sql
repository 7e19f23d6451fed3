-- How many enterprises are behind a figure decides whether the public is told it. The order of the columns of what was known
-- before is that of what is known now with the time at the end, so that one can be written from the other.
drop view neighbour_project_ever;

alter table neighbour_project add column enterprise text;
update neighbour_project set enterprise = id::text;
alter table neighbour_project alter column enterprise set not null;

alter table neighbour_project_past
    add column enterprise text,
    add column known_then_until timestamptz;
update neighbour_project_past set known_then_until = known_until, enterprise = id::text;
alter table neighbour_project_past drop column known_until;
alter table neighbour_project_past rename column known_then_until to known_until;
alter table neighbour_project_past
    alter column enterprise set not null,
    alter column known_until set not null;

create index neighbour_project_past_by_zone on neighbour_project_past (zone_id, known_until);
create index neighbour_project_past_by_id on neighbour_project_past (id, known_until);

comment on column neighbour_project.enterprise is
    'The first of its investors by id, or the project itself where it has none or was last heard of before they were kept';

create view neighbour_project_ever as
    select *, timestamptz 'infinity' as known_until from neighbour_project
    union all
    select * from neighbour_project_past;
