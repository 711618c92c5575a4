-- What is told, by mail and in the workspace.

create table outbox_message (
  id              uuid        not null,
  version         bigint      not null,
  kind            text        not null,
  recipient       text        not null,
  language        text        not null,
  subject_id      uuid        not null,
  occurred_at     timestamptz not null,
  facts           jsonb       not null,
  state           text        not null,
  attempts        integer     not null,
  next_attempt_at timestamptz not null,
  last_error      text,
  sent_at         timestamptz,
  constraint pk_outbox_message primary key (id),
  -- One event owes one reader one mail.
  constraint uq_outbox_message_event unique (subject_id, kind, recipient, occurred_at),
  constraint ck_outbox_message_recipient check (recipient !~ '[[:cntrl:]]' and char_length(recipient) <= 254),
  constraint ck_outbox_message_language check (language in ('EN', 'DE')),
  constraint ck_outbox_message_state check (state in ('PENDING', 'SENT', 'DEAD', 'KEPT')),
  constraint ck_outbox_message_attempts check (attempts >= 0),
  constraint ck_outbox_message_last_error check (char_length(last_error) <= 300),
  constraint ck_outbox_message_sent_at check ((sent_at is not null) = (state = 'SENT'))
);

create index ix_outbox_message_due on outbox_message (next_attempt_at) where state = 'PENDING';
create index ix_outbox_message_occurred_at on outbox_message (occurred_at desc, id desc);
create index ix_outbox_message_state on outbox_message (state, occurred_at desc) where state <> 'SENT';

create table notice (
  id         uuid        not null,
  version    bigint      not null,
  account_id uuid        not null,
  kind       text        not null,
  facts      jsonb       not null,
  created_at timestamptz not null,
  read_at    timestamptz,
  constraint pk_notice primary key (id),
  constraint fk_notice_account_id foreign key (account_id) references account (id)
);

create index ix_notice_account_id on notice (account_id, created_at desc);
create index ix_notice_unread on notice (account_id) where read_at is null;

-- Anybody's act may owe somebody else a message; who acts cannot read it.
alter table outbox_message enable row level security;
create policy outbox_message_insert on outbox_message for insert with check (true);
create policy outbox_message_select on outbox_message for select using (jobwright_is_staff());
create policy outbox_message_update on outbox_message for update using (jobwright_is_staff());

alter table notice enable row level security;
create policy notice_insert on notice for insert with check (true);
create policy notice_select on notice for select using (account_id = jobwright_account());
create policy notice_update on notice for update using (account_id = jobwright_account());
