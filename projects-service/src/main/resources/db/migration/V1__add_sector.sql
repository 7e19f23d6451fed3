-- Sections and divisions of the Vietnamese classification of economic activities, Decisions 27/2018 (VSIC2018)
-- and 36/2025 (VSIC2025). Deeper codes are checked by their form only.
create table sector (
    scheme text not null
        constraint sector_scheme_is_known check (scheme in ('VSIC2018', 'VSIC2025')),
    code text not null
        constraint sector_code_has_its_form check (code ~ '^[A-V]([0-9]{2})?$'),
    level text not null
        constraint sector_level_is_known check (level in ('SECTION', 'DIVISION')),
    parent_code text,
    name text collate "vi-x-icu" not null,
    name_en text not null,
    search_text text not null generated always as (
        search_text(code || ' ' || name || ' ' || name_en)) stored,
    constraint sector_is_unique primary key (scheme, code),
    constraint sector_parent_is_known foreign key (scheme, parent_code) references sector (scheme, code),
    constraint sector_division_has_a_parent check ((level = 'SECTION') = (parent_code is null))
);
create index sector_by_parent on sector (scheme, parent_code);
create index sector_by_code on sector (code, scheme);
create index sector_by_words on sector using gin (search_text gin_trgm_ops);
