-- "kcn", "khu cong nghiep" and the like find the zones of a type, also those whose name does not have these words.
alter table zone drop column search_text;
alter table zone add column search_text text not null generated always as
    (search_text(name || ' ' || coalesce(name_en, '') || ' ' || code || ' '
        || case type when 'INDUSTRIAL_PARK' then 'kcn khu cong nghiep'
                     when 'INDUSTRIAL_CLUSTER' then 'ccn cum cong nghiep'
                     when 'EXPORT_PROCESSING_ZONE' then 'kcx khu che xuat'
                     when 'HIGH_TECH_PARK' then 'kcnc khu cong nghe cao'
                     when 'ECONOMIC_ZONE' then 'kkt khu kinh te'
                     else 'kkt kktck khu kinh te cua khau' end)) stored;
create index zone_by_search_text on zone using gin (search_text gin_trgm_ops);
