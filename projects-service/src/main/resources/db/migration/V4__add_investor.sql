create table investor (
    id uuid constraint investor_has_an_id primary key,
    name text collate "vi-x-icu" not null
        constraint investor_name_is_not_blank check (name <> '' and name = btrim(name)),
    name_en text,
    tax_code text
        constraint investor_tax_code_is_unique unique
        constraint investor_tax_code_has_its_form check (tax_code ~ '^[0-9]{10}(-[0-9]{3})?$'),
    country_code text
        constraint investor_country_code_has_its_form check (country_code ~ '^[A-Z]{2}$'),
    kind text
        constraint investor_kind_is_known check (kind in ('DOMESTIC', 'FOREIGN', 'STATE', 'COOPERATIVE')),
    contact_name text,
    contact_phone text,
    contact_email text,
    search_text text not null generated always as (
        search_text(name || ' ' || coalesce(name_en, '') || ' ' || coalesce(tax_code, ''))) stored,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint investor_from_abroad_has_a_country check (kind <> 'FOREIGN' or country_code is not null)
);
create index investor_by_name on investor (name, id);
create index investor_by_updated_at on investor (updated_at, id);
create index investor_by_country_code on investor (country_code);
create index investor_by_kind on investor (kind);
create index investor_by_words on investor using gin (search_text gin_trgm_ops);

-- Names that other registers have for the same enterprise.
create table investor_identifier (
    investor_id uuid not null
        constraint investor_identifier_has_its_investor references investor on delete cascade,
    scheme text not null,
    value text not null,
    constraint investor_identifier_is_unique primary key (scheme, value)
);
create index investor_identifier_by_investor on investor_identifier (investor_id);
