-- This service owns the units, so here their references and their validity are checked.
create extension if not exists btree_gist;

alter table administrative_unit
    add constraint administrative_unit_parent_exists foreign key (parent_id) references administrative_unit
        deferrable initially deferred,
    add constraint administrative_unit_successor_exists foreign key (successor_id) references administrative_unit
        deferrable initially deferred,
    add constraint administrative_unit_code_has_one_meaning_a_day
        exclude using gist (level with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
        deferrable initially deferred;

create index administrative_unit_by_level on administrative_unit (level, id);
create index administrative_unit_by_name on administrative_unit (name collate "vi-x-icu", id);
create index administrative_unit_by_search_text on administrative_unit using gin (search_text gin_trgm_ops);
