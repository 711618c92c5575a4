-- Blind review: for a while the employer reads applications without knowing whose they are. Until then the columns that
-- lists read (name, line, place) say nothing of it; what was sent stays whole in the content.
alter table job_posting add column blind_until text not null default 'NONE';
alter table job_posting add constraint ck_job_posting_blind_until check (blind_until in ('NONE', 'SCREENING', 'INTERVIEW'));

alter table job_application add column alias text, add column blind_until text, add column blind_before text;
alter table job_application
  add constraint ck_job_application_alias check (char_length(alias) between 1 and 40),
  add constraint ck_job_application_blind_until check (blind_until in ('SCREENING', 'INTERVIEW')),
  add constraint ck_job_application_blind_before check (blind_before in ('SCREENING', 'INTERVIEW')),
  add constraint ck_job_application_blind check (
    coalesce(blind_until, blind_before) is null or alias is not null and num_nonnulls(blind_until, blind_before) = 1),
  add constraint uq_job_application_alias unique (posting_id, alias);

-- The name that somebody applied under.
create function jobwright_sent_name(content jsonb) returns text
  language sql immutable parallel safe
  return trim(concat_ws(' ', content #>> '{contact,firstName}', content #>> '{contact,lastName}'));

-- Free aliases of a posting in no order. Security definer: who applies does not see the other applications, and learns of
-- them only which numbers are free. The lock keeps two at the same time from drawing the same one.
create function jobwright_free_aliases(posting uuid, word text, wanted integer) returns setof text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  room bigint := 99;
begin
  perform pg_advisory_xact_lock(hashtextextended('aliases ' || posting, 0));
  while room < 2 * (wanted + (select count(*) from job_application a where a.posting_id = posting)) loop
    room := room * 10 + 9;
  end loop;
  return query select word || ' ' || n from generate_series(1, room) n
    where not exists (select from job_application a where a.posting_id = posting and a.alias = word || ' ' || n)
    order by random() limit wanted;
end $$;

-- A member had to know who a hidden applicant is.
create table unmasking (
  id uuid not null,
  application_id uuid not null,
  member_id uuid not null,
  reason text not null,
  at timestamptz not null,
  constraint pk_unmasking primary key (id),
  constraint fk_unmasking_application foreign key (application_id) references job_application (id),
  constraint fk_unmasking_member foreign key (member_id) references account (id),
  constraint ck_unmasking_reason check (char_length(reason) between 10 and 1000),
  constraint uq_unmasking_application_member unique (application_id, member_id)
);
create index ix_unmasking_member on unmasking (member_id);

-- Who sees which row: the applicant, and those who read the application. Nobody changes or deletes one.
alter table unmasking enable row level security;
create policy unmasking_select on unmasking for select
  using (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and (a.candidate_id = jobwright_account()
      or jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))));
create policy unmasking_insert on unmasking for insert
  with check (jobwright_is_system() or (member_id = jobwright_account()
    and exists (select 1 from job_application a where a.id = application_id
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))));

alter table access_entry drop constraint ck_access_entry_part;
alter table access_entry add constraint ck_access_entry_part check (part in ('LIST', 'APPLICATION', 'CV_TEXT', 'CV_FILE',
  'FILE', 'NOTES', 'MESSAGES', 'REFERENCES', 'UNMASKED', 'EXPORT'));

-- Applications of hidden people are not among those that count for a merge: nobody reads there whose they are.
create or replace function jobwright_count_applications_of(groups uuid[]) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select count(*) from applicant_person p
      join job_application a on a.organization_id = p.organization_id and a.candidate_id = p.account_id
      where p.group_id = any (groups) and a.candidate_status <> 'WITHDRAWN' and a.blind_until is null
        and jobwright_works_for(p.organization_id)
  $$;
