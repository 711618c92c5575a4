-- Two hundred people who apply for one job are one line a day in the notices of a recruiter, and one mail.

alter table notice
  add column posting_id uuid,
  add column arrived_on date,
  add column arrivals integer,
  add constraint ck_notice_arrivals check (arrivals > 0),
  add constraint ck_notice_arrived_on check ((posting_id is null) = (arrived_on is null)
    and (posting_id is null) = (arrivals is null));

create unique index uq_notice_arrivals on notice (account_id, posting_id, arrived_on) where posting_id is not null;

-- Security definer: a person who applies may not read or change the notices of a recruiter.
-- True when this is the first application for the posting on that day (UTC) that the reader hears of.
create function jobwright_count_arrival(
    notice_id uuid, reader uuid, notice_kind text, notice_facts jsonb, posting uuid, at timestamptz) returns boolean
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    insert into notice as n (id, version, account_id, kind, facts, created_at, posting_id, arrived_on, arrivals)
    values (notice_id, 0, reader, notice_kind, notice_facts, at, posting, (at at time zone 'UTC')::date, 1)
    on conflict (account_id, posting_id, arrived_on) where posting_id is not null
    do update set arrivals = n.arrivals + 1, created_at = greatest(n.created_at, excluded.created_at),
      read_at = null, version = n.version + 1
    returning n.arrivals = 1
  $$;
