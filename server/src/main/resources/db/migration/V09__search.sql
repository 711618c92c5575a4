-- What the search index has to update, and the jobs and searches that people save.

-- What the index does not know yet. Written by triggers, so every change of a posting reaches the index.
create table posting_index_change (
  id bigint generated always as identity,
  job_posting_id uuid not null,
  noted_at timestamptz not null default clock_timestamp(),
  -- A posting that cannot be indexed goes behind the others and is given up after some attempts. The next one is not made
  -- at once: the reason may be a full disk.
  attempts integer not null default 0,
  next_try_at timestamptz not null default now(),
  constraint pk_posting_index_change primary key (id)
);
-- The latest changes come first, even while the whole index is rebuilt.
create index ix_posting_index_change_attempts_id on posting_index_change (attempts, id desc);

create table saved_job (
  id uuid not null,
  version bigint not null,
  account_id uuid not null,
  job_posting_id uuid not null,
  saved_at timestamptz not null,
  constraint pk_saved_job primary key (id),
  constraint uq_saved_job_account_id_job_posting_id unique (account_id, job_posting_id),
  constraint fk_saved_job_account_id foreign key (account_id) references account (id),
  constraint fk_saved_job_job_posting_id foreign key (job_posting_id) references job_posting (id)
);
create index ix_saved_job_account_id_saved_at on saved_job (account_id, saved_at desc);
create index ix_saved_job_job_posting_id on saved_job (job_posting_id);

create table saved_search (
  id uuid not null,
  version bigint not null,
  account_id uuid not null,
  name text not null,
  search jsonb not null,
  -- Equal for searches that find the same jobs.
  fingerprint text not null,
  frequency text not null,
  saved_at timestamptz not null,
  watched_from timestamptz not null,
  looked_at timestamptz not null,
  next_look_at timestamptz,
  alerted_at timestamptz,
  -- Can be undone until the nightly clean-up.
  removed_at timestamptz,
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
  secret_hash text not null,
  saved_search_id uuid not null,
  account_id uuid not null,
  jobs integer not null,
  written_at timestamptz not null,
  constraint pk_job_alert primary key (secret_hash),
  constraint fk_job_alert_saved_search_id foreign key (saved_search_id) references saved_search (id) on delete cascade,
  constraint fk_job_alert_account_id foreign key (account_id) references account (id),
  constraint ck_job_alert_secret_hash check (char_length(secret_hash) = 64),
  constraint ck_job_alert_jobs check (jobs > 0)
);
create index ix_job_alert_saved_search_id on job_alert (saved_search_id);
create index ix_job_alert_account_id on job_alert (account_id);
create index ix_job_alert_written_at on job_alert (written_at);

-- No posting is in two alerts of a search.
create table alerted_posting (
  saved_search_id uuid not null,
  job_posting_id uuid not null,
  alerted_at timestamptz not null,
  constraint pk_alerted_posting primary key (saved_search_id, job_posting_id),
  constraint fk_alerted_posting_saved_search_id
    foreign key (saved_search_id) references saved_search (id) on delete cascade,
  constraint fk_alerted_posting_job_posting_id foreign key (job_posting_id) references job_posting (id)
);
create index ix_alerted_posting_job_posting_id on alerted_posting (job_posting_id);
create index ix_alerted_posting_alerted_at on alerted_posting (alerted_at);

-- Who sees which row. Only the person sees what they are looking for; staff does not.
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

create function posting_index_note_posting() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    insert into posting_index_change (job_posting_id) values (new.id);
    return null;
  end $$;

create trigger job_posting_published after insert on job_posting
  for each row when (new.public_version is not null)
  execute function posting_index_note_posting();
-- When an approval is taken back, the posting was never public.
create trigger job_posting_public_change after update on job_posting
  for each row when ((new.status, new.published_at, new.valid_through, new.public_version)
    is distinct from (old.status, old.published_at, old.valid_through, old.public_version)
    and (new.public_version is not null or old.public_version is not null))
  execute function posting_index_note_posting();

create function posting_index_note_organization() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    insert into posting_index_change (job_posting_id)
      select p.id from job_posting p where p.organization_id = new.id and p.status = 'LIVE';
    return null;
  end $$;

create trigger hiring_organization_public_change after update on hiring_organization
  for each row when ((new.display_name, new.slug, new.status, new.answer_promise_days)
    is distinct from (old.display_name, old.slug, old.status, old.answer_promise_days))
  execute function posting_index_note_organization();

-- Notes everything that was ever public, to rebuild the index.
create function posting_index_note_all() returns bigint
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with noted as (
      insert into posting_index_change (job_posting_id)
        select p.id from job_posting p where p.public_version is not null order by p.id returning 1)
    select count(*) from noted
  $$;

-- Notes adverts that ended by themselves since then.
create function posting_index_note_ended(since timestamptz, until timestamptz) returns bigint
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with noted as (
      insert into posting_index_change (job_posting_id)
        select p.id from job_posting p
        where p.status = 'LIVE' and p.valid_through > since and p.valid_through <= until returning 1)
    select count(*) from noted
  $$;
