-- Every order of a list is read from an index, also within one zone.
create index land_allocation_by_first_day on land_allocation (zone_id, from_on, id);
create index land_allocation_by_area on land_allocation (zone_id, area_ha, id);
create index plan_by_horizon on plan (zone_id, (coalesce(horizon_year, 0)), id);
create index administrative_unit_in_order_of_code on administrative_unit (code, id);
