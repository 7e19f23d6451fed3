create table validation_rule (
    code text constraint validation_rule_code_is_unique primary key,
    position integer not null,
    severity text not null,
    kind text not null,
    subject_type text,
    parts text[] not null default '{}',
    whole text constraint validation_rule_whole_is_an_indicator references indicator (code),
    tolerance_percent numeric,
    description text not null,
    description_en text not null,
    constraint validation_rule_code_is_a_phrase check (code ~ '^[a-z][a-z0-9-]{1,63}$'),
    constraint validation_rule_severity_is_known check (severity in ('ERROR', 'WARNING')),
    constraint validation_rule_kind_is_known check (kind in ('NON_NEGATIVE', 'WHOLE_UNITS', 'PARTS_WITHIN_WHOLE',
        'PARTS_MAKE_WHOLE', 'LIKE_ITS_PARTS', 'NOT_BELOW_ITS_PARTS', 'LIKE_LAST_YEAR', 'SCALE_OF_LAST_YEAR',
        'WITHIN_AT_EXCHANGE_RATE')),
    constraint validation_rule_subject_type_is_known check (subject_type in ('projects', 'zones', 'provinces')),
    constraint validation_rule_has_its_tolerance
        check ((kind in ('LIKE_ITS_PARTS', 'LIKE_LAST_YEAR')) = (tolerance_percent is not null))
);

create unique index validation_rule_position_is_unique on validation_rule (position);

insert into validation_rule (code, position, severity, kind, subject_type, parts, whole, tolerance_percent, description,
    description_en)
values
    ('not-negative', 10, 'ERROR', 'NON_NEGATIVE', null, '{}', null, null,
        'Giá trị không được âm', 'A value is not negative'),
    ('whole-units', 20, 'ERROR', 'WHOLE_UNITS', null, '{}', null, null,
        'Số người, số dự án phải là số nguyên', 'People and projects are whole numbers'),
    ('local-workers-within-total', 30, 'ERROR', 'PARTS_WITHIN_WHOLE', null, '{WORKERS_LOCAL}', 'WORKERS_TOTAL', null,
        'Lao động địa phương không vượt quá tổng số lao động', 'Local workers are not more than all workers'),
    ('female-workers-within-total', 40, 'ERROR', 'PARTS_WITHIN_WHOLE', null, '{WORKERS_FEMALE}', 'WORKERS_TOTAL', null,
        'Lao động nữ không vượt quá tổng số lao động', 'Female workers are not more than all workers'),
    ('foreign-workers-within-total', 50, 'ERROR', 'PARTS_WITHIN_WHOLE', null, '{WORKERS_FOREIGN}', 'WORKERS_TOTAL',
        null, 'Lao động nước ngoài không vượt quá tổng số lao động', 'Foreign workers are not more than all workers'),
    ('local-and-foreign-workers-within-total', 60, 'ERROR', 'PARTS_WITHIN_WHOLE', null,
        '{WORKERS_LOCAL,WORKERS_FOREIGN}', 'WORKERS_TOTAL', null,
        'Lao động địa phương và nước ngoài cộng lại không vượt quá tổng số lao động',
        'Local and foreign workers together are not more than all workers'),
    ('operating-projects-within-total', 70, 'ERROR', 'PARTS_WITHIN_WHOLE', null, '{PROJECTS_OPERATING}',
        'PROJECTS_TOTAL', null, 'Số dự án đang hoạt động không vượt quá tổng số dự án',
        'Projects in operation are not more than all projects'),
    ('foreign-and-domestic-projects-make-total', 80, 'ERROR', 'PARTS_MAKE_WHOLE', null,
        '{PROJECTS_FOREIGN,PROJECTS_DOMESTIC}', 'PROJECTS_TOTAL', null,
        'Số dự án nước ngoài và trong nước cộng lại bằng tổng số dự án',
        'Foreign and domestic projects together are all projects'),
    ('leased-land-within-industrial-land', 90, 'ERROR', 'PARTS_WITHIN_WHOLE', null, '{LAND_LEASED}', 'LAND_INDUSTRIAL',
        null, 'Đất đã cho thuê không vượt quá đất công nghiệp (và đất dịch vụ)',
        'Leased land is not more than industrial (and service) land'),
    ('zone-like-its-projects', 100, 'WARNING', 'LIKE_ITS_PARTS', 'zones', '{}', null, 1,
        'Số liệu của khu, cụm khác tổng các dự án quá 1%',
        'The figure of the zone differs from the sum of its projects by more than 1 %'),
    ('province-not-below-its-zones', 110, 'WARNING', 'NOT_BELOW_ITS_PARTS', 'provinces', '{}', null, null,
        'Số liệu của tỉnh nhỏ hơn tổng các khu, cụm', 'The figure of the province is below the sum of its zones'),
    ('year-on-year-jump', 120, 'WARNING', 'LIKE_LAST_YEAR', null, '{}', null, 50,
        'Số liệu thay đổi quá 50% so với năm trước', 'The figure differs by more than 50 % from the year before'),
    ('slip-of-scale', 130, 'WARNING', 'SCALE_OF_LAST_YEAR', null, '{}', null, null,
        'Có thể nhầm đơn vị nghìn hoặc triệu lần', 'Possibly a slip of scale of a thousand or a million'),
    ('exports-within-revenue', 140, 'WARNING', 'WITHIN_AT_EXCHANGE_RATE', null, '{EXPORT_VALUE}', 'REVENUE', null,
        'Giá trị xuất khẩu theo tỷ giá năm không vượt quá doanh thu',
        'Exports at the exchange rate of the year are not above revenue');

create table exchange_rate (
    year integer constraint exchange_rate_is_one_a_year primary key,
    dong_per_dollar numeric not null,
    source text not null,
    constraint exchange_rate_is_positive check (dong_per_dollar > 0)
);
