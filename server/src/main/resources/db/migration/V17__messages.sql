-- What employer and candidate write to each other.

create table conversation (
  id uuid not null,
  version bigint not null,
  application_id uuid not null,
  organization_id uuid not null,
  candidate_id uuid not null,
  -- A side put it away; a later message brings it back.
  employer_done_at timestamptz,
  candidate_done_at timestamptz,
  -- The last mail to a side: one an hour is enough.
  employer_mailed_at timestamptz,
  candidate_mailed_at timestamptz,
  constraint pk_conversation primary key (id),
  constraint uq_conversation_application unique (application_id),
  constraint fk_conversation_application foreign key (application_id) references job_application (id),
  constraint fk_conversation_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_conversation_candidate foreign key (candidate_id) references account (id)
);
create index ix_conversation_organization on conversation (organization_id);
create index ix_conversation_candidate on conversation (candidate_id);

create table message (
  id uuid not null,
  version bigint not null,
  conversation_id uuid not null,
  side text not null,
  author_id uuid not null,
  -- Empty once it was taken back.
  body text not null,
  state text not null,
  created_at timestamptz not null,
  deliver_at timestamptz not null,
  delivered_at timestamptz,
  read_at timestamptz,
  mailed boolean not null,
  constraint pk_message primary key (id),
  constraint fk_message_conversation foreign key (conversation_id) references conversation (id),
  constraint fk_message_author foreign key (author_id) references account (id),
  constraint ck_message_side check (side in ('EMPLOYER', 'CANDIDATE')),
  constraint ck_message_state check (state in ('WAITING', 'DELIVERED', 'TAKEN_BACK')),
  constraint ck_message_body check (char_length(body) <= 4000 and (body = '') = (state = 'TAKEN_BACK')),
  constraint ck_message_delivered_at check ((delivered_at is not null) = (state = 'DELIVERED')),
  constraint ck_message_read_at check (read_at is null or state = 'DELIVERED')
);
create index ix_message_conversation on message (conversation_id, created_at);
create index ix_message_author on message (author_id);
create index ix_message_deliver_at on message (deliver_at) where state = 'WAITING';
create index ix_message_unread on message (conversation_id) where state = 'DELIVERED' and read_at is null;
create index ix_message_unmailed on message (delivered_at)
  where state = 'DELIVERED' and read_at is null and not mailed;

-- A message that someone is still writing.
create table message_draft (
  application_id uuid not null,
  author_id uuid not null,
  text text not null,
  saved_at timestamptz not null,
  constraint pk_message_draft primary key (application_id, author_id),
  constraint fk_message_draft_application foreign key (application_id) references job_application (id) on delete cascade,
  constraint fk_message_draft_author foreign key (author_id) references account (id) on delete cascade,
  constraint ck_message_draft_text check (char_length(text) between 1 and 4000)
);
create index ix_message_draft_author on message_draft (author_id);

-- Who sees which row: the candidate, and the members of the employer who read the application. Who sees a conversation and
-- is not the candidate is on the employer's side.
alter table conversation enable row level security;
create policy conversation_select on conversation for select
  using (candidate_id = jobwright_account() or jobwright_is_system()
    or exists (select 1 from job_application a where a.id = application_id
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy conversation_insert on conversation for insert
  with check (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and a.organization_id = conversation.organization_id and a.candidate_id = conversation.candidate_id
    and (a.candidate_id = jobwright_account() or jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))));
create policy conversation_update on conversation for update
  using (candidate_id = jobwright_account() or jobwright_is_system()
    or exists (select 1 from job_application a where a.id = application_id
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy conversation_delete on conversation for delete
  using (jobwright_is_system());

-- Each side sees its own messages and the delivered ones of the other, the employer none after a withdrawal: what the
-- candidate sent is then theirs alone.
alter table message enable row level security;
create policy message_select on message for select
  using (jobwright_is_system() or exists (select 1 from conversation c where c.id = conversation_id and (
    c.candidate_id = jobwright_account() and (side = 'CANDIDATE' or state = 'DELIVERED')
    or c.candidate_id <> jobwright_account() and (side = 'EMPLOYER' or state = 'DELIVERED')
      and exists (select 1 from job_application a where a.id = c.application_id and a.candidate_status <> 'WITHDRAWN'))));
create policy message_insert on message for insert
  with check (jobwright_is_system() or author_id = jobwright_account() and exists (
    select 1 from conversation c where c.id = conversation_id and (
      side = 'CANDIDATE' and c.candidate_id = jobwright_account()
      or side = 'EMPLOYER' and c.candidate_id <> jobwright_account())));
create policy message_update on message for update
  using (jobwright_is_system() or exists (select 1 from conversation c where c.id = conversation_id and (
    c.candidate_id = jobwright_account() and (side = 'CANDIDATE' or state = 'DELIVERED')
    or c.candidate_id <> jobwright_account() and (side = 'EMPLOYER' or state = 'DELIVERED'))));
create policy message_delete on message for delete
  using (jobwright_is_system());

-- Only its author sees it, while they see the application.
alter table message_draft enable row level security;
create policy message_draft_all on message_draft
  using (jobwright_is_system() or author_id = jobwright_account()
    and exists (select 1 from job_application a where a.id = application_id
      and (a.candidate_id = jobwright_account() or jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))));

-- Security definer: a candidate who withdraws does not see what the employer was still writing.
create function message_draft_end() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
begin
  delete from message_draft where application_id = new.id;
  return null;
end $$;
create trigger job_application_withdrawn_messages after update of candidate_status on job_application
  for each row when (new.candidate_status = 'WITHDRAWN') execute function message_draft_end();
