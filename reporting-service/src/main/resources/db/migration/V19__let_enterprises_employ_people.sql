-- The phrase said that zones employ people, also in the report of a single one. What the catalogue said before is kept,
-- and followers hear of it; where an administrator has written another phrase that stays.
insert into indicator_past
select i.*, date_trunc('milliseconds', now())
from indicator i
where i.code = 'WORKERS_TOTAL' and i.phrase_en = 'The zones employed {number} people';

update indicator
set phrase_en = 'The enterprises employed {number} people', version = version + 1,
    known_from = date_trunc('milliseconds', now())
where code = 'WORKERS_TOTAL' and phrase_en = 'The zones employed {number} people';

with appended as (
    insert into event (id, type, resource, subject_id, subject_version, actor, reason, at, data)
    select
        gen_random_uuid(), 'indicators.updated', 'indicators', i.code, i.version, 'reporting-service',
        'came with the schema', i.known_from,
        json_build_object(
            'code', i.code, 'name', i.name, 'nameEn', i.name_en, 'definition', i.definition, 'unit', i.unit,
            'unitName', u.name, 'unitNameEn', u.name_en, 'decimals', i.decimals, 'aggregation', i.aggregation,
            'weightBy', i.weight_by, 'numerator', i.numerator, 'denominator', i.denominator, 'stock', i.stock,
            'priceBase', i.price_base, 'atCurrentPrices', i.at_current_prices, 'levels', i.levels,
            'derived', i.derived, 'zoneKindsApart', i.zone_kinds_apart, 'phrase', i.phrase, 'phraseEn', i.phrase_en,
            'version', i.version)
    from indicator i join unit u on u.code = i.unit
    where i.code = 'WORKERS_TOTAL' and i.known_from > '-infinity'
        and not exists (
            select from event e
            where e.resource = 'indicators' and e.subject_id = i.code and e.subject_version = i.version)
    returning ordinal
)
insert into event_without_position (ordinal) select ordinal from appended;
