-- Capital that was paid into projects (vốn thực hiện), each project's in one currency, so that it adds up.
create table disbursement (
    id uuid constraint disbursement_has_an_id primary key,
    project_id uuid not null
        constraint disbursement_has_its_project references project,
    disbursed_on date not null,
    amount numeric(24, 2) not null
        constraint disbursement_amount_is_positive check (amount > 0),
    currency text not null
        constraint disbursement_currency_has_its_form check (currency ~ '^[A-Z]{3}$'),
    source text not null
        constraint disbursement_source_is_known check (source in ('EQUITY', 'LOAN', 'OTHER')),
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index disbursement_by_project on disbursement (project_id, disbursed_on, id);
