-- Where a zone lies: GeoJSON in WGS 84, with the rectangle around it, by which zones on a map are found.
alter table zone
    add column boundary         jsonb,
    add column boundary_area_ha numeric(11, 4),
    add column boundary_west    double precision,
    add column boundary_south   double precision,
    add column boundary_east    double precision,
    add column boundary_north   double precision,
    add column boundary_box     box generated always as
        (box(point(boundary_west, boundary_south), point(boundary_east, boundary_north))) stored,
    add constraint zone_boundary_comes_with_area_and_rectangle check
        (num_nulls(boundary, boundary_area_ha, boundary_west, boundary_south, boundary_east, boundary_north) in (0, 6));
create index zone_by_boundary_box on zone using gist (boundary_box);

-- Zones that claim the same land, each pair in both directions; renewed whenever one of the two is drawn anew.
create table zone_overlap (
    zone_id       uuid not null constraint zone_overlap_is_of_a_zone references zone on delete cascade,
    other_zone_id uuid not null constraint zone_overlap_is_with_a_zone references zone on delete cascade,
    area_ha       numeric(11, 4) not null,
    -- the other zone lies entirely in this one
    covers        boolean not null,
    constraint zone_overlap_is_known_once primary key (zone_id, other_zone_id)
);
create index zone_overlap_by_other_zone on zone_overlap (other_zone_id);
