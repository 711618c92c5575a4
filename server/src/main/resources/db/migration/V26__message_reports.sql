-- Reports of messages, by readers of the other side; and a quicker look at conversations.

create table message_report (
  id uuid not null,
  version bigint not null,
  message_id uuid not null,
  organization_id uuid not null,
  application_reference text not null,
  posting_title text not null,
  reporter_id uuid not null,
  author_id uuid not null,
  -- of the author
  side text not null,
  -- A copy of the message and of the few before it.
  quote jsonb not null,
  reason text not null,
  text text not null,
  reported_at timestamptz not null,
  state text not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  -- The reason was sent to the author, too.
  warned boolean not null,
  constraint pk_message_report primary key (id),
  constraint fk_message_report_message foreign key (message_id) references message (id),
  constraint fk_message_report_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_message_report_reporter foreign key (reporter_id) references account (id),
  constraint fk_message_report_author foreign key (author_id) references account (id),
  constraint fk_message_report_decided_by foreign key (decided_by) references account (id),
  constraint ck_message_report_side check (side in ('EMPLOYER', 'CANDIDATE')),
  constraint ck_message_report_quote check (jsonb_typeof(quote) = 'array' and jsonb_array_length(quote) between 1 and 4),
  constraint ck_message_report_reason check (reason in ('ASKS_FOR_MONEY', 'LEADS_ELSEWHERE', 'INSULTING', 'OTHER')),
  constraint ck_message_report_text check (char_length(text) <= 2000 and (reason <> 'OTHER' or text <> '')),
  constraint ck_message_report_state check (state in ('OPEN', 'DISMISSED', 'UPHELD')),
  constraint ck_message_report_decision check ((decided_by is null) = (state = 'OPEN')
    and (decided_at is null) = (state = 'OPEN') and (decision_reason is null) = (state = 'OPEN')),
  constraint ck_message_report_decision_reason check (char_length(decision_reason) between 1 and 1000),
  constraint ck_message_report_warned check (not warned or state = 'UPHELD')
);
-- A person waits for the answer to a report before they report the message again.
create unique index uq_message_report_open on message_report (message_id, reporter_id) where state = 'OPEN';
create index ix_message_report_message on message_report (message_id);
create index ix_message_report_organization on message_report (organization_id);
create index ix_message_report_reporter on message_report (reporter_id);
create index ix_message_report_author on message_report (author_id);
create index ix_message_report_decided_by on message_report (decided_by);
create index ix_message_report_reported_at on message_report (reported_at) where state = 'OPEN';
create index ix_message_report_decided_at on message_report (decided_at) where state <> 'OPEN';

-- Who sees which row: staff, and the person who reported; never the side that wrote, nor a colleague of the reporter. A
-- person reports what they see, and only staff decides.
alter table message_report enable row level security;
create policy message_report_select on message_report for select
  using (jobwright_is_staff() or reporter_id = jobwright_account());
create policy message_report_insert on message_report for insert
  with check (reporter_id = jobwright_account() and author_id <> jobwright_account() and state = 'OPEN'
    and exists (select 1 from message m join conversation c on c.id = m.conversation_id
      where m.id = message_id and m.state = 'DELIVERED' and m.author_id = message_report.author_id
        and m.side = message_report.side and c.organization_id = message_report.organization_id));
create policy message_report_update on message_report for update using (jobwright_is_staff());
create policy message_report_delete on message_report for delete using (jobwright_is_system());

-- The same conditions as jobwright_reads_application, as sub-selects: PostgreSQL evaluates them once for a query, and not for
-- each conversation of an inbox.
alter policy conversation_select on conversation
  using (candidate_id = (select jobwright_account()) or (select jobwright_is_system())
    or exists (select 1 from job_application a where a.id = application_id
      and a.candidate_id is distinct from (select jobwright_account())
      and (a.organization_id = any ((select jobwright_list('jobwright.reading_organizations'))::uuid[])
          and a.posting_id <> all ((select jobwright_list('jobwright.closed_postings'))::uuid[])
        or a.posting_id = any ((select jobwright_list('jobwright.team_postings'))::uuid[])
        or a.id = any ((select jobwright_list('jobwright.assigned_applications'))::uuid[]))));
