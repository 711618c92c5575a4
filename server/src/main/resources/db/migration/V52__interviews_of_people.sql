-- Who sits in panels: what they read because of it, their calendars, and their mail in the morning.

-- An assignment that a panel brought ends with the last panel of the application; one by hand stays.
alter table application_assignment add column from_panel boolean not null default false;

-- The address at which calendars read the interviews of a person: one each, of which only the hash is kept.
create table calendar_feed (
  account_id uuid not null,
  secret_hash text not null,
  opened_at timestamptz not null,
  constraint pk_calendar_feed primary key (account_id),
  constraint fk_calendar_feed_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_calendar_feed_secret_hash check (secret_hash ~ '^[0-9a-f]{64}$')
);
create index ix_calendar_feed_secret_hash on calendar_feed (secret_hash);

-- Who sees which row: each person their own.
alter table calendar_feed enable row level security;
create policy calendar_feed_all on calendar_feed
  using (jobwright_is_system() or account_id = jobwright_account());
