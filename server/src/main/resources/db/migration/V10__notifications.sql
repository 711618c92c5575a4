-- Messages by mail and notices in the workspace.

create table outbox_message (
  id uuid not null,
  version bigint not null,
  kind text not null,
  recipient text not null,
  language text not null,
  subject_id uuid not null,
  occurred_at timestamptz not null,
  facts jsonb not null,
  state text not null,
  priority integer not null default 0,
  attempts integer not null,
  next_attempt_at timestamptz not null,
  last_error text,
  sent_at timestamptz,
  constraint pk_outbox_message primary key (id),
  -- One event is one mail to one reader.
  constraint uq_outbox_message_event unique (subject_id, kind, recipient, occurred_at),
  constraint ck_outbox_message_recipient check (recipient !~ '[[:cntrl:]]' and char_length(recipient) <= 254),
  constraint ck_outbox_message_language check (language in ('EN', 'DE')),
  constraint ck_outbox_message_state check (state in ('PENDING', 'SENT', 'DEAD', 'KEPT')),
  constraint ck_outbox_message_attempts check (attempts >= 0),
  constraint ck_outbox_message_last_error check (char_length(last_error) <= 300),
  constraint ck_outbox_message_sent_at check ((sent_at is not null) = (state = 'SENT'))
);
create index ix_outbox_message_due on outbox_message (next_attempt_at) where state = 'PENDING';
-- A claim takes the first 20 due mails by priority and age. Without this index it sorted all that were due:
-- 1.0 s and 115 MB of temporary files at 500,000.
create index ix_outbox_message_claim on outbox_message (priority, occurred_at, id) where state = 'PENDING';
create index ix_outbox_message_occurred_at on outbox_message (occurred_at desc, id desc);
create index ix_outbox_message_state on outbox_message (state, occurred_at desc) where state <> 'SENT';
-- When the last mail was sent: a long queue that moves is not stuck.
create index ix_outbox_message_sent_at on outbox_message (sent_at) where sent_at is not null;

create table notice (
  id uuid not null,
  version bigint not null,
  account_id uuid not null,
  kind text not null,
  facts jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  -- Two hundred applications for one job are one notice a day for a recruiter, and one mail.
  posting_id uuid,
  arrived_on date,
  arrivals integer,
  constraint pk_notice primary key (id),
  constraint fk_notice_account_id foreign key (account_id) references account (id),
  constraint ck_notice_arrivals check (arrivals > 0),
  constraint ck_notice_arrived_on check ((posting_id is null) = (arrived_on is null)
    and (posting_id is null) = (arrivals is null))
);
create index ix_notice_account_id on notice (account_id, created_at desc);
create index ix_notice_unread on notice (account_id) where read_at is null;
create unique index uq_notice_arrivals on notice (account_id, posting_id, arrived_on) where posting_id is not null;

-- Who sees which row. Anyone's action may cause a message to someone else; the person who acts cannot read it.
alter table outbox_message enable row level security;
create policy outbox_message_insert on outbox_message for insert with check (true);
create policy outbox_message_select on outbox_message for select using (jobwright_is_staff());
create policy outbox_message_update on outbox_message for update using (jobwright_is_staff());
-- A mail that is still to be sent is not deleted.
create policy outbox_message_delete on outbox_message for delete
  using (jobwright_is_system() and state <> 'PENDING');

alter table notice enable row level security;
create policy notice_insert on notice for insert with check (true);
create policy notice_select on notice for select using (account_id = jobwright_account());
create policy notice_update on notice for update using (account_id = jobwright_account());

-- Security definer: an applicant may not read or change the notices of a recruiter. True for the first application for the
-- posting on that day (UTC).
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

-- Security definer: those who submit, report and ask do not read the notices of moderators. A moderator who has not read
-- the last notice of a kind needs no second one.
create function moderators_without_notice(kind text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select a.id from account a
      where a.moderator and a.status = 'ACTIVE' and not exists (
        select 1 from notice n where n.account_id = a.id and n.read_at is null and n.kind = $1)
  $$;

-- A mail that was given up, or kept because there is no mail server, still holds the secret of its link. Once the link was
-- used or replaced, the secret is deleted. Security definer: only staff reads mails.
create function jobwright_forget_links(subject uuid, kinds text[]) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  forgotten integer;
begin
  update outbox_message
    set facts = facts || jsonb_build_object('token', ''), version = version + 1
    where subject_id = subject and kind = any (kinds) and state in ('DEAD', 'KEPT') and facts ->> 'token' <> '';
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
