-- Followers hear of the indicators that came with the schema as of any that an administrator adds, in the form that the
-- API gives them.
with appended as (
    insert into event (id, type, resource, subject_id, subject_version, actor, reason, at, data)
    select
        gen_random_uuid(), 'indicators.created', 'indicators', i.code, i.version, 'reporting-service',
        'came with the schema', date_trunc('milliseconds', now()),
        json_build_object(
            'code', i.code, 'name', i.name, 'nameEn', i.name_en, 'definition', i.definition, 'unit', i.unit,
            'unitName', u.name, 'unitNameEn', u.name_en, 'decimals', i.decimals, 'aggregation', i.aggregation,
            'weightBy', i.weight_by, 'numerator', i.numerator, 'denominator', i.denominator, 'stock', i.stock,
            'priceBase', i.price_base, 'atCurrentPrices', i.at_current_prices, 'levels', i.levels,
            'derived', i.derived, 'zoneKindsApart', i.zone_kinds_apart, 'phrase', i.phrase, 'phraseEn', i.phrase_en,
            'version', i.version)
    from indicator i join unit u on u.code = i.unit
    where not exists (select from event e where e.resource = 'indicators' and e.subject_id = i.code)
    order by i.position
    returning ordinal
)
insert into event_without_position (ordinal) select ordinal from appended;
