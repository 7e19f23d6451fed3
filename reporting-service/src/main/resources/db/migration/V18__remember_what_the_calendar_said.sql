-- Who was late on a day is told by the calendar of that day. A correction ends the rule that it replaces and adds another.
alter table reporting_calendar
    add column known_from timestamptz not null default '-infinity',
    add column known_until timestamptz not null default 'infinity';

drop index reporting_calendar_has_one_rule_a_year;
create unique index reporting_calendar_has_one_rule_a_year
    on reporting_calendar (coalesce(zone_type, ''), first_year, known_until);
