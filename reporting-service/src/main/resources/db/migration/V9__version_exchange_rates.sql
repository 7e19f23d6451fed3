alter table exchange_rate
    add column version integer not null default 1,
    add column updated_at timestamptz not null default now();
