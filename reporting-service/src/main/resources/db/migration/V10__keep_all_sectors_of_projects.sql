-- A project may have several lines of business. The order of the columns of what was known before is that of what is known
-- now with the time at the end, so that one can be written from the other.
drop view neighbour_project_ever;

alter table neighbour_project add column sectors text[] not null default '{}';
update neighbour_project set sectors = array[sector] where sector is not null;
alter table neighbour_project drop column sector;

alter table neighbour_project_past
    add column sectors text[] not null default '{}',
    add column known_then_until timestamptz;
update neighbour_project_past
set known_then_until = known_until, sectors = case when sector is null then '{}' else array[sector] end;
alter table neighbour_project_past drop column sector, drop column known_until;
alter table neighbour_project_past rename column known_then_until to known_until;
alter table neighbour_project_past alter column known_until set not null;

create index neighbour_project_past_by_zone on neighbour_project_past (zone_id, known_until);
create index neighbour_project_past_by_id on neighbour_project_past (id, known_until);

comment on column neighbour_project.sectors is 'Codes of the VSIC, its principal line of business first';

create view neighbour_project_ever as
    select *, timestamptz 'infinity' as known_until from neighbour_project
    union all
    select * from neighbour_project_past;
