create table reporting_calendar (
    id integer generated always as identity constraint reporting_calendar_id_is_unique primary key,
    zone_type text,
    first_year integer not null,
    from_month integer not null,
    from_day integer not null,
    years_back integer not null,
    to_month integer not null,
    to_day integer not null,
    due_month integer not null,
    due_day integer not null,
    due_years_after integer not null,
    legal_source text not null,
    constraint reporting_calendar_begins_at_most_a_year_before check (years_back in (0, 1)),
    constraint reporting_calendar_is_due_within_a_year check (due_years_after in (0, 1)),
    constraint reporting_calendar_months_exist
        check (from_month between 1 and 12 and to_month between 1 and 12 and due_month between 1 and 12),
    constraint reporting_calendar_days_exist
        check (from_day between 1 and 31 and to_day between 1 and 31 and due_day between 1 and 31)
);

create unique index reporting_calendar_has_one_rule_a_year on reporting_calendar (coalesce(zone_type, ''), first_year);

comment on column reporting_calendar.zone_type is 'null: everything that no other rule is for';

insert into reporting_calendar (zone_type, first_year, from_month, from_day, years_back, to_month, to_day, due_month,
    due_day, due_years_after, legal_source)
values
    (null, 1900, 1, 1, 0, 12, 31, 3, 30, 1, 'Nghị định 31/2021/NĐ-CP, báo cáo năm trước ngày 31 tháng 3 năm sau'),
    ('INDUSTRIAL_CLUSTER', 1900, 12, 15, 1, 12, 14, 12, 19, 0,
        'Thông tư 14/2024/TT-BCT, chốt số liệu từ 15/12 năm trước đến 14/12, báo cáo trước ngày 20/12');
