-- What the land ledger did, one row each time: never changed, never removed. The sums of a zone are its balance.
create table land_movement (
    id            uuid constraint land_movement_id_is_unique primary key,
    zone_id       uuid not null constraint land_movement_is_of_a_zone references zone,
    phase_id      uuid,
    allocation_id uuid not null constraint land_movement_is_of_an_allocation references land_allocation,
    project_id    uuid not null,
    tenant_name   text not null,
    kind          text not null constraint land_movement_kind_is_known check
                      (kind in ('RESERVED', 'LEASED', 'RELEASED', 'RECOVERED', 'EXPIRED')),
    moved_on      date not null,
    reserved_ha   numeric(11, 4) not null,
    leased_ha     numeric(11, 4) not null,
    recorded_at   timestamptz not null,
    constraint land_movement_moves_land check (reserved_ha <> 0 or leased_ha <> 0)
);
create index land_movement_by_zone on land_movement (zone_id, id);
create index land_movement_by_day on land_movement (zone_id, moved_on, id);
create index land_movement_by_allocation on land_movement (allocation_id);

-- The events of the ledger so far say what moved, when, and when it was written.
insert into land_movement
    (id, zone_id, phase_id, allocation_id, project_id, tenant_name, kind, moved_on, reserved_ha, leased_ha, recorded_at)
select e.id, (e.data ->> 'zoneId')::uuid, (e.data ->> 'phaseId')::uuid, (e.data ->> 'id')::uuid,
    (e.data ->> 'projectId')::uuid, e.data ->> 'tenantName', e.data ->> 'state',
    (case e.type when 'land-allocations.created' then e.data ->> 'from'
                 when 'land-allocations.leased' then e.data ->> 'leasedFrom'
                 else e.data ->> 'endedOn' end)::date,
    (e.data ->> 'areaHa')::numeric
        * case when e.type = 'land-allocations.created' and e.data ->> 'state' = 'RESERVED' then 1
               when e.type = 'land-allocations.leased' then -1
               when e.type = 'land-allocations.released' and e.data ->> 'leasedFrom' is null then -1
               else 0 end,
    (e.data ->> 'areaHa')::numeric
        * case when e.type = 'land-allocations.created' and e.data ->> 'state' = 'LEASED' then 1
               when e.type = 'land-allocations.leased' then 1
               when e.type = 'land-allocations.released' and e.data ->> 'leasedFrom' is not null then -1
               else 0 end,
    e.at
from event e
where e.resource = 'land-allocations'
order by e.ordinal;

-- The phases of a zone as they were known at a time.
create index event_of_phase_by_zone on event ((data ->> 'zoneId'), subject_id, subject_version) where resource = 'phases';
