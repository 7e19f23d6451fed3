create table land_allocation (
    id            uuid constraint land_allocation_id_is_unique primary key,
    version       integer not null,
    zone_id       uuid not null constraint land_allocation_is_of_a_zone references zone,
    phase_id      uuid,
    project_id    uuid not null,
    tenant_name   text not null,
    area_ha       numeric(11, 4) not null constraint land_allocation_area_is_positive check (area_ha > 0),
    state         text not null constraint land_allocation_state_is_known check
                      (state in ('RESERVED', 'LEASED', 'RELEASED', 'RECOVERED', 'EXPIRED')),
    from_on       date not null,
    leased_from   date,
    ended_on      date,
    decision      jsonb,
    end_reason    text,
    end_decision  jsonb,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint land_allocation_phase_is_of_the_zone foreign key (zone_id, phase_id) references phase (zone_id, id),
    constraint land_allocation_ends_when_it_has_ended check
        ((state in ('RELEASED', 'RECOVERED', 'EXPIRED')) = (ended_on is not null)),
    constraint land_allocation_ends_after_it_begins check (ended_on >= from_on)
);
create index land_allocation_by_zone on land_allocation (zone_id, state, id);
create index land_allocation_by_phase on land_allocation (phase_id);
create index land_allocation_by_project on land_allocation (project_id, id);
