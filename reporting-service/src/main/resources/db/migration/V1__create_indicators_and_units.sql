create table unit (
    code text constraint unit_code_is_unique primary key,
    kind text not null,
    factor numeric not null,
    whole boolean not null default false,
    name text not null,
    name_en text not null,
    constraint unit_code_is_a_word check (code ~ '^[A-Z0-9_]{1,40}$'),
    constraint unit_factor_is_positive check (factor > 0)
);

comment on column unit.factor is 'How many of the smallest unit of the kind it holds; a power of ten, so that conversion is exact';
comment on column unit.whole is 'Counts things that have no fractions';

create table indicator (
    code text constraint indicator_code_is_unique primary key,
    position integer not null,
    name text not null,
    name_en text not null,
    definition text not null,
    unit text not null constraint indicator_is_in_a_known_unit references unit (code),
    decimals integer not null,
    aggregation text not null,
    weight_by text constraint indicator_is_weighted_by_an_indicator references indicator (code),
    numerator text constraint indicator_numerator_is_an_indicator references indicator (code),
    denominator text constraint indicator_denominator_is_an_indicator references indicator (code),
    stock boolean not null,
    price_base text,
    at_current_prices text constraint indicator_at_current_prices_is_an_indicator references indicator (code),
    levels text[] not null,
    derived boolean not null,
    zone_kinds_apart boolean not null default false,
    phrase text,
    phrase_en text,
    version integer not null default 1,
    constraint indicator_code_is_a_word check (code ~ '^[A-Z][A-Z0-9_]{1,63}$'),
    constraint indicator_decimals_are_sensible check (decimals between 0 and 6),
    constraint indicator_aggregation_is_known
        check (aggregation in ('SUM', 'LAST', 'WEIGHTED_AVERAGE', 'RATIO', 'NONE')),
    constraint indicator_mean_has_a_weight check ((aggregation = 'WEIGHTED_AVERAGE') = (weight_by is not null)),
    constraint indicator_ratio_has_its_terms
        check ((aggregation = 'RATIO') = (numerator is not null and denominator is not null)),
    constraint indicator_ratio_is_derived check (aggregation <> 'RATIO' or derived),
    constraint indicator_levels_are_known
        check (levels <@ array['PROJECT', 'ZONE', 'PROVINCE'] and cardinality(levels) > 0)
);

create unique index indicator_position_is_unique on indicator (position);
create index indicator_by_unit on indicator (unit);

comment on column indicator.phrase is 'The clause of a board''s review; {figure} stands for the figure with its unit, {number} for it without';
