-- What members write about an application for each other, and whom they name in it; tasks; tags.

alter table application_note
  add column version bigint not null default 0,
  add column visibility text not null default 'TEAM',
  add column edited_at timestamptz,
  add constraint ck_application_note_visibility check (visibility in ('TEAM', 'PRIVATE')),
  add constraint ck_application_note_edited_at check (edited_at > at);
alter table application_note alter column version drop default, alter column visibility drop default;

alter table note_draft
  add column visibility text not null default 'TEAM',
  add constraint ck_note_draft_visibility check (visibility in ('TEAM', 'PRIVATE'));
alter table note_draft alter column visibility drop default;

create table note_mention (
  note_id uuid not null,
  account_id uuid not null,
  constraint pk_note_mention primary key (note_id, account_id),
  constraint fk_note_mention_note foreign key (note_id) references application_note (id) on delete cascade,
  constraint fk_note_mention_account foreign key (account_id) references account (id)
);
create index ix_note_mention_account on note_mention (account_id);

-- What a note said before it was edited.
create table note_former_text (
  note_id uuid not null,
  position integer not null,
  text text not null,
  until timestamptz not null,
  constraint pk_note_former_text primary key (note_id, position),
  constraint fk_note_former_text_note foreign key (note_id) references application_note (id) on delete cascade,
  constraint ck_note_former_text_text check (char_length(text) between 1 and 4000)
);

-- What somebody has to do for an application: in their own words, or a note that names them.
create table application_task (
  id uuid not null,
  version bigint not null,
  application_id uuid not null,
  text text,
  note_id uuid,
  due_on date,
  remind_at timestamptz,
  reminded_at timestamptz,
  owner_id uuid not null,
  added_at timestamptz not null,
  kept boolean not null,
  done_at timestamptz,
  closed_at timestamptz,
  constraint pk_application_task primary key (id),
  constraint fk_application_task_application foreign key (application_id) references job_application (id),
  constraint fk_application_task_note foreign key (note_id) references application_note (id) on delete cascade,
  constraint fk_application_task_owner foreign key (owner_id) references account (id),
  constraint ck_application_task_text check (char_length(text) between 1 and 200 and note_id is null or note_id is not null),
  constraint ck_application_task_due_on check ((due_on is null) = (remind_at is null))
);
create index ix_application_task_application on application_task (application_id);
create index ix_application_task_note on application_task (note_id);
create index ix_application_task_owner on application_task (owner_id, due_on) where done_at is null and closed_at is null;
create index ix_application_task_remind_at on application_task (remind_at)
  where reminded_at is null and done_at is null and closed_at is null;

create table tag (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  name text not null,
  -- the form in which names are compared
  folded text not null,
  created_at timestamptz not null,
  constraint pk_tag primary key (id),
  constraint uq_tag_organization_folded unique (organization_id, folded),
  constraint fk_tag_organization foreign key (organization_id) references hiring_organization (id),
  constraint ck_tag_name check (char_length(name) between 1 and 40)
);

create table application_tag (
  application_id uuid not null,
  tag_id uuid not null,
  tagged_by uuid not null,
  tagged_at timestamptz not null,
  constraint pk_application_tag primary key (application_id, tag_id),
  constraint fk_application_tag_application foreign key (application_id) references job_application (id),
  constraint fk_application_tag_tag foreign key (tag_id) references tag (id) on delete cascade,
  constraint fk_application_tag_tagged_by foreign key (tagged_by) references account (id)
);
create index ix_application_tag_tag on application_tag (tag_id);
create index ix_application_tag_tagged_by on application_tag (tagged_by);

-- Who sees which row. A private note is its author's; only its author changes a note. What hangs on a note goes with it.
alter policy application_note_select on application_note
  using (jobwright_is_system() or (visibility = 'TEAM' or author_id = jobwright_account())
    and exists (select 1 from job_application a where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy application_note_update on application_note for update
  using (jobwright_is_system() or author_id = jobwright_account()
    and exists (select 1 from job_application a where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));

alter table note_mention enable row level security;
create policy note_mention_select on note_mention for select
  using (exists (select 1 from application_note n where n.id = note_id));
create policy note_mention_insert on note_mention for insert
  with check (jobwright_is_system()
    or exists (select 1 from application_note n where n.id = note_id and n.author_id = jobwright_account()));

alter table note_former_text enable row level security;
create policy note_former_text_select on note_former_text for select
  using (exists (select 1 from application_note n where n.id = note_id));
create policy note_former_text_insert on note_former_text for insert
  with check (jobwright_is_system()
    or exists (select 1 from application_note n where n.id = note_id and n.author_id = jobwright_account()));

-- Colleagues see who opened what of an application, as its candidate does.
create policy application_reading_colleagues on application_reading for select
  using (exists (select 1 from job_application a where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
    and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));

-- Tasks are for those who read the application; like the notes, not after a withdrawal.
alter table application_task enable row level security;
create policy application_task_all on application_task
  using (jobwright_is_system() or exists (select 1 from job_application a
    where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));

-- The vocabulary is for the members of a running organization, and who has which tag for those who read the application.
alter table tag enable row level security;
create policy tag_all on tag using (jobwright_works_for(organization_id) or jobwright_is_system());

alter table application_tag enable row level security;
create policy application_tag_all on application_tag
  using (jobwright_is_system() or exists (select 1 from job_application a
    where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));

-- Who left an organization loses the notes that only they could read. Security definer: the owner who removes a member
-- does not see them.
create function jobwright_forget_private_notes(organization uuid, member uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    delete from application_note n using job_application a
      where a.id = n.application_id and a.organization_id = organization
        and n.author_id = member and n.visibility = 'PRIVATE'
        and not exists (select 1 from organization_membership m
          where m.organization_id = organization and m.account_id = member and m.ended_at is null);
  $$;

-- What is open ends with the application. What is kept goes on, but not after a withdrawal. Security definer: a candidate
-- who withdraws does not see tasks.
create function jobwright_close_tasks(application uuid, now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update application_task t set closed_at = now from job_application a
      where a.id = application and t.application_id = a.id and t.done_at is null and t.closed_at is null
        and (a.candidate_status = 'WITHDRAWN'
          or a.candidate_status in ('HIRED', 'NOT_SELECTED', 'POSITION_CLOSED') and not t.kept)
  $$;

-- All applications with one tag get the other. Security definer: some of them the caller does not read.
create function jobwright_merge_tags(absorbed uuid, remaining uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    insert into application_tag (application_id, tag_id, tagged_by, tagged_at)
      select g.application_id, k.id, g.tagged_by, g.tagged_at from application_tag g
        join tag t on t.id = g.tag_id join tag k on k.id = remaining and k.organization_id = t.organization_id
        where t.id = absorbed and jobwright_works_for(t.organization_id)
      on conflict do nothing
  $$;
