-- A figure printed once can be had again after an indicator was given another definition, number of decimals or
-- aggregation: what the catalogue said before is kept with the time for which it did.
alter table indicator add column known_from timestamptz not null default '-infinity';

create table indicator_past (like indicator, known_until timestamptz not null);

create index indicator_past_by_code on indicator_past (code, known_until);

create view indicator_ever as
    select *, timestamptz 'infinity' as known_until from indicator
    union all
    select * from indicator_past;
