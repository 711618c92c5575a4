-- Jobs and searches that people keep, and what was told of them by mail.

create table saved_job (
  id             uuid        not null,
  version        bigint      not null,
  account_id     uuid        not null,
  job_posting_id uuid        not null,
  saved_at       timestamptz not null,
  constraint pk_saved_job primary key (id),
  constraint uq_saved_job_account_id_job_posting_id unique (account_id, job_posting_id),
  constraint fk_saved_job_account_id foreign key (account_id) references account (id),
  constraint fk_saved_job_job_posting_id foreign key (job_posting_id) references job_posting (id)
);
create index ix_saved_job_account_id_saved_at on saved_job (account_id, saved_at desc);
create index ix_saved_job_job_posting_id on saved_job (job_posting_id);

create table saved_search (
  id           uuid        not null,
  version      bigint      not null,
  account_id   uuid        not null,
  name         text        not null,
  search       jsonb       not null,
  -- Equal for searches that find the same jobs.
  fingerprint  text        not null,
  frequency    text        not null,
  saved_at     timestamptz not null,
  watched_from timestamptz not null,
  looked_at    timestamptz not null,
  next_look_at timestamptz,
  alerted_at   timestamptz,
  -- Can be undone until the nightly clean-up.
  removed_at   timestamptz,
  constraint pk_saved_search primary key (id),
  constraint fk_saved_search_account_id foreign key (account_id) references account (id),
  constraint ck_saved_search_name check (char_length(name) between 1 and 120),
  constraint ck_saved_search_search check (jsonb_typeof(search) = 'object' and octet_length(search::text) <= 100000),
  constraint ck_saved_search_fingerprint check (char_length(fingerprint) = 64),
  constraint ck_saved_search_frequency check (frequency in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER')),
  constraint ck_saved_search_next_look_at
    check ((next_look_at is null) = (frequency = 'NEVER' or removed_at is not null))
);
create unique index uq_saved_search_account_id_fingerprint on saved_search (account_id, fingerprint)
  where removed_at is null;
create index ix_saved_search_account_id on saved_search (account_id);
create index ix_saved_search_due on saved_search (next_look_at) where next_look_at is not null;
create index ix_saved_search_removed_at on saved_search (removed_at) where removed_at is not null;

-- One mail and the link in it.
create table job_alert (
  secret_hash     text        not null,
  saved_search_id uuid        not null,
  account_id      uuid        not null,
  jobs            integer     not null,
  written_at      timestamptz not null,
  constraint pk_job_alert primary key (secret_hash),
  constraint fk_job_alert_saved_search_id foreign key (saved_search_id) references saved_search (id) on delete cascade,
  constraint fk_job_alert_account_id foreign key (account_id) references account (id),
  constraint ck_job_alert_secret_hash check (char_length(secret_hash) = 64),
  constraint ck_job_alert_jobs check (jobs > 0)
);
create index ix_job_alert_saved_search_id on job_alert (saved_search_id);
create index ix_job_alert_account_id on job_alert (account_id);

-- No posting is told twice.
create table alerted_posting (
  saved_search_id uuid        not null,
  job_posting_id  uuid        not null,
  alerted_at      timestamptz not null,
  constraint pk_alerted_posting primary key (saved_search_id, job_posting_id),
  constraint fk_alerted_posting_saved_search_id
    foreign key (saved_search_id) references saved_search (id) on delete cascade,
  constraint fk_alerted_posting_job_posting_id foreign key (job_posting_id) references job_posting (id)
);
create index ix_alerted_posting_job_posting_id on alerted_posting (job_posting_id);

-- Nobody but the person sees what a person looks for; staff neither.
alter table saved_job enable row level security;
create policy saved_job_own on saved_job
  using (account_id = jobwright_account() or jobwright_is_system());

alter table saved_search enable row level security;
create policy saved_search_own on saved_search
  using (account_id = jobwright_account() or jobwright_is_system());

alter table job_alert enable row level security;
create policy job_alert_own on job_alert
  using (account_id = jobwright_account() or secret_hash = jobwright_shown() or jobwright_is_system());

alter table alerted_posting enable row level security;
create policy alerted_posting_own on alerted_posting
  using (jobwright_is_system() or exists (select 1 from saved_search s
    where s.id = saved_search_id and s.account_id = jobwright_account()));
