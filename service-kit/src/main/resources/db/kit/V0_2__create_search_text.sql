create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- What a search compares: no case, no diacritics, one Unicode form. Immutable, so that columns and indexes can use it.
create function search_text(value text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfc)));
