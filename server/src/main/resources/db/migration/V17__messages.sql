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

-- Texts that an employer writes again and again; for all members, or for the one who wrote it.
create table message_template (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  -- null: for all members
  owner_id uuid,
  kind text not null,
  name text not null,
  language text not null,
  body text not null,
  changed_at timestamptz not null,
  constraint pk_message_template primary key (id),
  constraint uq_message_template_name unique nulls not distinct (organization_id, owner_id, kind, language, name),
  constraint fk_message_template_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_message_template_owner foreign key (owner_id) references account (id),
  constraint ck_message_template_kind check (kind in ('MESSAGE', 'DECISION')),
  constraint ck_message_template_name check (char_length(name) between 1 and 60),
  constraint ck_message_template_language check (language in ('EN', 'DE')),
  constraint ck_message_template_body check (char_length(body) between 1 and 4000)
);
create index ix_message_template_owner on message_template (owner_id);

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
  template_id uuid,
  constraint pk_message primary key (id),
  constraint fk_message_conversation foreign key (conversation_id) references conversation (id),
  constraint fk_message_author foreign key (author_id) references account (id),
  constraint fk_message_template foreign key (template_id) references message_template (id) on delete set null,
  constraint ck_message_side check (side in ('EMPLOYER', 'CANDIDATE')),
  constraint ck_message_state check (state in ('WAITING', 'DELIVERED', 'TAKEN_BACK')),
  constraint ck_message_body check (char_length(body) <= 4000 and (body = '') = (state = 'TAKEN_BACK')),
  constraint ck_message_delivered_at check ((delivered_at is not null) = (state = 'DELIVERED')),
  constraint ck_message_read_at check (read_at is null or state = 'DELIVERED')
);
create index ix_message_conversation on message (conversation_id, created_at);
create index ix_message_template on message (template_id) where template_id is not null;
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
  constraint ck_message_draft_text check (char_length(text) between 1 and 12000)
);
create index ix_message_draft_author on message_draft (author_id);

-- The files of a message. It is not delivered before the virus scanner has found all of them clean.
create table message_file (
  message_id uuid not null,
  position integer not null,
  document_id uuid not null,
  constraint pk_message_file primary key (message_id, position),
  constraint uq_message_file_document unique (document_id),
  constraint fk_message_file_message foreign key (message_id) references message (id),
  constraint fk_message_file_document foreign key (document_id) references stored_document (id),
  constraint ck_message_file_position check (position between 0 and 2)
);

-- Files of a message that someone is still writing.
create table message_draft_file (
  document_id uuid not null,
  application_id uuid not null,
  author_id uuid not null,
  added_at timestamptz not null,
  constraint pk_message_draft_file primary key (document_id),
  constraint fk_message_draft_file_document foreign key (document_id) references stored_document (id),
  constraint fk_message_draft_file_application foreign key (application_id) references job_application (id),
  constraint fk_message_draft_file_author foreign key (author_id) references account (id)
);
create index ix_message_draft_file_application on message_draft_file (application_id, author_id);
create index ix_message_draft_file_author on message_draft_file (author_id);

-- To whom a reply by mail belongs: the secret in the address that it was sent to. One for each mail of ours.
create table reply_token (
  hash text not null,
  conversation_id uuid not null,
  account_id uuid not null,
  made_at timestamptz not null,
  constraint pk_reply_token primary key (hash),
  constraint fk_reply_token_conversation foreign key (conversation_id) references conversation (id),
  constraint fk_reply_token_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_reply_token_hash check (char_length(hash) = 64)
);
create index ix_reply_token_conversation on reply_token (conversation_id);
create index ix_reply_token_account on reply_token (account_id);
create index ix_reply_token_made_at on reply_token (made_at);

-- Mails that were taken, so that none is taken twice, and who was told that one was not delivered.
create table received_mail (
  hash text not null,
  received_at timestamptz not null,
  told_id uuid,
  constraint pk_received_mail primary key (hash),
  constraint fk_received_mail_told foreign key (told_id) references account (id) on delete cascade,
  constraint ck_received_mail_hash check (char_length(hash) = 64)
);
create index ix_received_mail_received_at on received_mail (received_at);
create index ix_received_mail_told on received_mail (told_id, received_at) where told_id is not null;

alter table reply_token enable row level security;
create policy reply_token_all on reply_token using (jobwright_is_system());
alter table received_mail enable row level security;
create policy received_mail_all on received_mail using (jobwright_is_system());

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

-- Members see those of their organization that are for all, and their own ones.
alter table message_template enable row level security;
create policy message_template_all on message_template
  using (jobwright_is_system()
    or jobwright_works_for(organization_id) and (owner_id is null or owner_id = jobwright_account()));

-- Only its author sees it, while they see the application.
alter table message_draft enable row level security;
create policy message_draft_all on message_draft
  using (jobwright_is_system() or author_id = jobwright_account()
    and exists (select 1 from job_application a where a.id = application_id
      and (a.candidate_id = jobwright_account() or jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))));

alter table message_draft_file enable row level security;
create policy message_draft_file_all on message_draft_file
  using (jobwright_is_system() or author_id = jobwright_account()
    and exists (select 1 from job_application a where a.id = application_id
      and (a.candidate_id = jobwright_account() or jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))));

-- Shown, with the file itself, to those who see the message; its author adds and removes them.
alter table message_file enable row level security;
create policy message_file_select on message_file for select
  using (exists (select 1 from message m where m.id = message_id));
create policy message_file_insert on message_file for insert
  with check (exists (select 1 from message m where m.id = message_id and m.author_id = jobwright_account())
    or jobwright_is_system());
create policy message_file_delete on message_file for delete
  using (exists (select 1 from message m where m.id = message_id and m.state <> 'DELIVERED') or jobwright_is_system());
create policy stored_document_written on stored_document for select
  using (exists (select 1 from message_file f where f.document_id = stored_document.id));
-- Also files of a colleague's message that the author of the draft took back.
create policy stored_document_in_draft on stored_document for select
  using (exists (select 1 from message_draft_file f where f.document_id = stored_document.id));

-- Security definer: a candidate who withdraws does not see what the employer was still writing, nor its mail. What they
-- wrote themselves is not mailed any more.
create function message_draft_end() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
begin
  delete from message_draft where application_id = new.id;
  with dropped as (delete from message_draft_file where application_id = new.id returning document_id)
  delete from stored_document where id in (select document_id from dropped);
  delete from outbox_message where kind = 'MESSAGE_ARRIVED' and state <> 'SENT'
    and subject_id = (select id from conversation where application_id = new.id);
  return null;
end $$;
create trigger job_application_withdrawn_messages after update of candidate_status on job_application
  for each row when (new.candidate_status = 'WITHDRAWN') execute function message_draft_end();
