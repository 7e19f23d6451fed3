-- What the projects of a zone, or those of a line of business in a province, have reported for a year, added up, so that it
-- is not added up again for each report of thousands of them. The fingerprint tells of which projects and of which versions
-- of their reports it is: where these are others it is not used. So nothing is lost when the table is emptied, and a
-- migration that changes how projects are added up has to empty it.
create table project_total (
    whole text not null,
    year integer not null,
    fingerprint numeric not null,
    sums jsonb not null,
    said jsonb not null,
    products jsonb not null,
    constraint project_total_is_one_per_whole_and_year primary key (whole, year)
);

comment on column project_total.whole is 'The id of a zone, or that of a province and, after a stroke, the code of a division';
