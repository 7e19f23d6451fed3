-- A name without case, diacritics, punctuation and the words for its legal form: two investors with the same one may be
-- the same enterprise, entered twice.
alter table investor add column name_key text not null generated always as (
    btrim(regexp_replace(
        regexp_replace(
            search_text(name),
            '\m(cong ty|trach nhiem huu han|tnhh|co phan|ctcp|cp|mot thanh vien|mtv|company|limited|ltd|co|jsc|corporation|corp|inc)\M',
            ' ', 'g'),
        '[^a-z0-9]+', ' ', 'g'))) stored;
create index investor_by_name_key on investor (name_key, id);
