-- A report reads the values of its years. So each year has a table of its own, which is read from end to end where the
-- whole country is asked for; what is asked of one province is found by report, in the index alone.
alter table kpi_value rename to kpi_value_of_all_years;

-- What one value belongs to is one report of that very year.
alter table kpi_report add constraint kpi_report_is_of_one_year unique (year, id);
drop index kpi_report_by_year, kpi_report_by_subject_id;
create index kpi_report_by_subject_id on kpi_report (subject_id, year);

create table kpi_value (
    report_id uuid not null,
    year integer not null,
    indicator text not null constraint kpi_value_is_of_an_indicator references indicator (code),
    value numeric,
    grade text not null,
    qualifier text not null,
    missing_reason text,
    note text,
    source text,
    constraint kpi_value_grade_is_known check (grade in ('ESTIMATE', 'PRELIMINARY', 'OFFICIAL')),
    constraint kpi_value_qualifier_is_known
        check (qualifier in ('EXACT', 'ABOUT', 'OVER', 'NEARLY', 'AT_LEAST', 'FROM')),
    constraint kpi_value_missing_reason_is_known
        check (missing_reason in ('NOT_COLLECTED', 'NOT_APPLICABLE', 'PENDING', 'CONFIDENTIAL')),
    constraint kpi_value_is_there_or_missing_for_a_reason check ((value is null) = (missing_reason is not null))
) partition by range (year);

comment on column kpi_value.value is 'In the unit of the indicator, exact';

-- The years that a report can have, as kpi_report says; the far ones together.
create table kpi_value_before_2010 partition of kpi_value for values from (minvalue) to (2010);
do $$
begin
    for year in 2010..2049 loop
        execute format('create table kpi_value_%1$s partition of kpi_value for values from (%1$s) to (%2$s)',
            year, year + 1);
    end loop;
end;
$$;
create table kpi_value_from_2050 partition of kpi_value for values from (2050) to (maxvalue);

insert into kpi_value (report_id, year, indicator, value, grade, qualifier, missing_reason, note, source)
select v.report_id, r.year, v.indicator, v.value, v.grade, v.qualifier, v.missing_reason, v.note, v.source
from kpi_value_of_all_years v join kpi_report r on r.id = v.report_id
order by r.year, v.report_id, v.indicator;

drop table kpi_value_of_all_years;

alter table kpi_value
    add constraint kpi_value_is_one_per_report_and_indicator primary key (report_id, indicator, year)
        include (value, qualifier, missing_reason),
    add constraint kpi_value_is_in_a_report foreign key (year, report_id) references kpi_report (year, id)
        on delete cascade;
create index kpi_value_by_indicator on kpi_value (indicator);
