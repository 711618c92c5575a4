-- Who at an employer saw what of whom: a row for each member, application and part, at most one in ten minutes, kept for 24
-- months. Rows are only added, by the functions below; the application itself may change and delete none.
create table access_entry (
  id uuid not null default uuidv7(),
  at timestamptz not null,
  actor_id uuid not null,
  -- What the actor was in the organization then; null if they are no member any more, and for lists of several.
  role text,
  organization_id uuid,
  posting_id uuid,
  application_id uuid,
  -- Whose application it is.
  person_id uuid,
  part text not null,
  via text not null,
  document_id uuid,
  -- Who opened a file stays known when it is deleted.
  file_name text,
  constraint pk_access_entry primary key (id),
  constraint fk_access_entry_actor foreign key (actor_id) references account (id),
  constraint fk_access_entry_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_access_entry_application foreign key (application_id) references job_application (id),
  constraint fk_access_entry_person foreign key (person_id) references account (id),
  constraint ck_access_entry_part check (part in ('LIST', 'APPLICATION', 'CV_TEXT', 'CV_FILE', 'FILE', 'NOTES', 'MESSAGES',
    'REFERENCES', 'EXPORT')),
  constraint ck_access_entry_via check (via in ('SESSION', 'TOKEN')),
  -- A list names no person.
  constraint ck_access_entry_subject check (
    (part = 'LIST') = (application_id is null) and (application_id is null) = (person_id is null))
);
create index ix_access_entry_application on access_entry (application_id, at);
create index ix_access_entry_actor on access_entry (actor_id, at);
create index ix_access_entry_person on access_entry (person_id, at);
create index ix_access_entry_at on access_entry (at);

insert into access_entry (at, actor_id, role, organization_id, posting_id, application_id, person_id, part, via,
    document_id, file_name)
  select t.at, r.reader_id, m.role, a.organization_id, a.posting_id, a.id, a.candidate_id,
      case when r.exported then 'EXPORT' when r.document_id is null then 'APPLICATION'
        when r.document_id = a.document_id then 'CV_FILE' else 'FILE' end,
      'SESSION', r.document_id, r.file_name
    from application_reading r join job_application a on a.id = r.application_id
      left join organization_membership m on m.organization_id = a.organization_id and m.account_id = r.reader_id
        and m.ended_at is null
      cross join lateral (select r.first_at as at union select r.last_at) t;
drop table application_reading;

-- Adds what a member saw of these applications: only the caller, and nothing of their own or of a withdrawn one. The lock
-- makes requests of one member at the same time see each other's rows. A file has the name it has now.
create function jobwright_saw(applications uuid[], what text, document uuid, reader uuid, moment timestamptz)
  returns void language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if reader is distinct from jobwright_account() and not jobwright_is_system() or not exists (
      select from unnest(applications) one (id) where not exists (select from access_entry e
        where e.application_id = one.id and e.at > moment - interval '10 minutes'
          and e.at < moment + interval '10 minutes' and e.actor_id = reader
          and e.part in (what, case when document is null then what else 'FILE' end)
          and e.document_id is not distinct from document)) then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('access ' || reader, 0));
  insert into access_entry (at, actor_id, role, organization_id, posting_id, application_id, person_id, part, via,
      document_id, file_name)
    select moment, reader, m.role, a.organization_id, a.posting_id, a.id, a.candidate_id, seen.part, 'SESSION', document,
        d.file_name
      from job_application a
        join organization_membership m on m.organization_id = a.organization_id and m.account_id = reader
          and m.ended_at is null
        left join stored_document d on d.id = document
        cross join lateral (select case when document <> a.document_id or document is not null and a.document_id is null
          then 'FILE' else what end as part) seen
      where a.id = any (applications) and a.candidate_id <> reader and a.candidate_status <> 'WITHDRAWN'
        and not exists (select from access_entry e
          where e.application_id = a.id and e.at > moment - interval '10 minutes'
          and e.at < moment + interval '10 minutes' and e.actor_id = reader
            and e.part = seen.part and e.document_id is not distinct from document);
end $$;

-- Adds that a person saw names in a list: of a posting, or of all their work if there is none. A calendar reads by a token,
-- without anyone who calls.
create function jobwright_saw_list(posting uuid, reader uuid, how text, moment timestamptz)
  returns void language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if reader is distinct from jobwright_account() and not jobwright_is_system()
      or exists (select from access_entry e where e.actor_id = reader and e.at > moment - interval '10 minutes'
          and e.at < moment + interval '10 minutes'
        and e.part = 'LIST' and e.via = how and e.posting_id is not distinct from posting)
      or not exists (select from organization_membership m where m.account_id = reader and m.ended_at is null) then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('access ' || reader, 0));
  insert into access_entry (at, actor_id, role, organization_id, posting_id, part, via)
    select moment, reader, m.role, p.organization_id, posting, 'LIST', how
      from (select 1) one
        left join job_posting p on p.id = posting
        left join organization_membership m on m.organization_id = p.organization_id and m.account_id = reader
          and m.ended_at is null
      where (posting is null or m.id is not null)
        and not exists (select from access_entry e where e.actor_id = reader and e.at > moment - interval '10 minutes'
          and e.at < moment + interval '10 minutes'
          and e.part = 'LIST' and e.via = how and e.posting_id is not distinct from posting);
end $$;

-- Removes some rows from before a time; only Jobwright itself does.
create function jobwright_forget_access(before timestamptz, most integer) returns integer
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with gone as (delete from access_entry where id = any (array(
        select e.id from access_entry e where e.at < before and jobwright_is_system() limit most for update skip locked))
      returning id)
    select count(*)::integer from gone
  $$;

-- Who sees which row: candidates who saw theirs, readers of an application who else did, everyone what they saw themselves,
-- and staff, who may have to say who saw what. Nobody adds, changes or deletes rows but by the functions.
alter table access_entry enable row level security;
create policy access_entry_select on access_entry for select
  using (person_id = jobwright_account() or actor_id = jobwright_account() or jobwright_is_staff()
    or exists (select from job_application a where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
-- With one role for both, the application owns the table, and the functions need its rights.
do $$ begin
  if (select tableowner from pg_tables where schemaname = 'public' and tablename = 'access_entry') <> '${application_role}' then
    revoke insert, update, delete, truncate on access_entry from "${application_role}";
  end if;
end $$;
