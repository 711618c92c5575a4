-- Who hires for a posting, whose applicants are kept within its team, and whom interviewers read.

alter table job_posting add column hiring_confidential boolean not null default false;
create index ix_job_posting_hiring_confidential on job_posting (organization_id) where hiring_confidential;

create table hiring_team_member (
  id uuid not null,
  version bigint not null,
  posting_id uuid not null,
  organization_id uuid not null,
  account_id uuid not null,
  part text not null,
  since timestamptz not null,
  until timestamptz,
  constraint pk_hiring_team_member primary key (id),
  constraint fk_hiring_team_member_posting foreign key (posting_id) references job_posting (id),
  constraint fk_hiring_team_member_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_hiring_team_member_account foreign key (account_id) references account (id),
  constraint ck_hiring_team_member_part check (part in ('LEAD', 'HIRING_MANAGER', 'INTERVIEWER', 'APPROVER')),
  constraint ck_hiring_team_member_until check (until >= since)
);
create unique index uq_hiring_team_lead on hiring_team_member (posting_id) where part = 'LEAD' and until is null;
create unique index uq_hiring_team_member_account on hiring_team_member (account_id, posting_id) where until is null;
create index ix_hiring_team_member_posting on hiring_team_member (posting_id);
create index ix_hiring_team_member_organization on hiring_team_member (organization_id);
create index ix_hiring_team_member_account on hiring_team_member (account_id);

create table application_assignment (
  application_id uuid not null,
  account_id uuid not null,
  posting_id uuid not null,
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  constraint pk_application_assignment primary key (application_id, account_id),
  constraint fk_application_assignment_application foreign key (application_id) references job_application (id),
  constraint fk_application_assignment_posting foreign key (posting_id) references job_posting (id),
  constraint fk_application_assignment_account foreign key (account_id) references account (id),
  constraint fk_application_assignment_assigned_by foreign key (assigned_by) references account (id)
);
create index ix_application_assignment_account on application_assignment (account_id);
create index ix_application_assignment_posting on application_assignment (posting_id);
create index ix_application_assignment_assigned_by on application_assignment (assigned_by);

-- A decision that a hiring manager proposed has no time: it waits for a recruiter or the lead.
alter table job_application drop constraint ck_job_application_decision;
alter table job_application add constraint ck_job_application_decision check (
  num_nonnulls(decision_outcome, decision_by, decision_at) in (0, 3)
  and (decision_release_at is null or decision_outcome is not null)
  and char_length(decision_message) <= 4000);

-- The lead of a posting is the member who began it, or started its import. Those who left, or recruit no longer, lead
-- nothing.
insert into hiring_team_member (id, version, posting_id, organization_id, account_id, part, since)
select gen_random_uuid(), 0, p.id, p.organization_id, creator.id, 'LEAD', p.created_at
from job_posting p
  left join import_run r on r.id = p.import_run_id
  left join lateral (select e.actor_id from audit_entry e
    where e.action = 'JobPostingDrafted' and e.subject_id = p.id order by e.position limit 1) drafted on true
  cross join lateral (select coalesce(r.started_by, drafted.actor_id, p.changed_by) as id) creator
where exists (select 1 from organization_membership m
  where m.organization_id = p.organization_id and m.account_id = creator.id and m.ended_at is null
    and m.role in ('OWNER', 'RECRUITER'));

-- Who sees which row. What the caller reads is worked out once per transaction (jobwright_call_as) and kept as lists.
create function jobwright_list(setting text) returns uuid[] language sql stable parallel safe
  as $$ select coalesce(string_to_array(nullif(current_setting(setting, true), ''), ',')::uuid[], '{}') $$;

-- A member of a running organization who reads the application, and did not send it.
create function jobwright_reads_application(organization uuid, posting uuid, application uuid, candidate uuid)
  returns boolean language sql stable parallel safe
  as $$ select candidate is distinct from jobwright_account()
    and (organization = any (jobwright_list('jobwright.reading_organizations'))
        and posting <> all (jobwright_list('jobwright.closed_postings'))
      or posting = any (jobwright_list('jobwright.team_postings'))
      or application = any (jobwright_list('jobwright.assigned_applications'))) $$;

-- Says who calls, for the rest of the transaction, and what they read: the organizations whose applications they read as
-- a whole, the postings of these that are closed to them, postings of others that they read by their place in the team,
-- and applications assigned to them. The same as HiringRights.
create or replace function jobwright_call_as(account text, role text) returns text language plpgsql as $$
declare
  organizations text := '';
  running text := '';
  reading text := '';
  counting text := '';
  closed text := '';
  team text := '';
  assigned text := '';
begin
  perform set_config('jobwright.account', account, true);
  perform set_config('jobwright.role', role, true);
  if account <> '' then
    select coalesce(string_agg(m.organization_id::text, ','), ''),
        coalesce(string_agg(m.organization_id::text, ',') filter (where o.runs), ''),
        coalesce(string_agg(m.organization_id::text, ',')
          filter (where o.runs and m.role in ('OWNER', 'RECRUITER', 'HIRING_MANAGER')), ''),
        coalesce(string_agg(m.organization_id::text, ',') filter (where o.runs and m.role = 'VIEWER'), '')
      into organizations, running, reading, counting
      from organization_membership m
        cross join lateral (select h.status not in ('SUSPENDED', 'BLOCKED') as runs
          from hiring_organization h where h.id = m.organization_id) o
      where m.account_id = account::uuid and m.ended_at is null;
  end if;
  perform set_config('jobwright.organizations', organizations, true);
  perform set_config('jobwright.running_organizations', running, true);
  if running <> '' then
    select coalesce(string_agg(p.id::text, ','), '') into closed
      from organization_membership m join job_posting p on p.organization_id = m.organization_id
        left join hiring_team_member t on t.posting_id = p.id and t.account_id = m.account_id and t.until is null
      where m.account_id = account::uuid and m.ended_at is null and p.hiring_confidential
        and jobwright_works_for(p.organization_id)
        and m.role <> 'OWNER' and not (m.role = 'RECRUITER' and t.id is not null);
    select coalesce(string_agg(t.posting_id::text, ','), '') into team
      from organization_membership m
        join hiring_team_member t on t.account_id = m.account_id and t.organization_id = m.organization_id
        join job_posting p on p.id = t.posting_id
      where m.account_id = account::uuid and m.ended_at is null and t.until is null
        and t.part in ('LEAD', 'HIRING_MANAGER') and jobwright_works_for(t.organization_id)
        and (m.role in ('INTERVIEWER', 'VIEWER') or p.hiring_confidential);
    select coalesce(string_agg(s.application_id::text, ','), '') into assigned
      from application_assignment s
        join job_posting p on p.id = s.posting_id
        join organization_membership m on m.account_id = s.account_id and m.organization_id = p.organization_id
          and m.ended_at is null
        left join hiring_team_member t on t.posting_id = p.id and t.account_id = s.account_id and t.until is null
      where s.account_id = account::uuid and jobwright_works_for(p.organization_id)
        and (t.part = 'INTERVIEWER' or m.role = 'INTERVIEWER' and not p.hiring_confidential);
  end if;
  perform set_config('jobwright.reading_organizations', reading, true);
  perform set_config('jobwright.counting_organizations', counting, true);
  perform set_config('jobwright.closed_postings', closed, true);
  perform set_config('jobwright.team_postings', team, true);
  perform set_config('jobwright.assigned_applications', assigned, true);
  return account;
end $$;

-- The same conditions as sub-selects, which PostgreSQL evaluates once for a query and not for each of the thousands of rows
-- of a board. Candidates see their own row anyway. Viewers see rows too: their figures are counted from these, and no page
-- shows them one.
alter policy job_application_select on job_application
  using (candidate_id = (select jobwright_account()) or (select jobwright_is_system())
    or organization_id = any ((select jobwright_list('jobwright.reading_organizations')
          || jobwright_list('jobwright.counting_organizations'))::uuid[])
      and posting_id <> all ((select jobwright_list('jobwright.closed_postings'))::uuid[])
    or posting_id = any ((select jobwright_list('jobwright.team_postings'))::uuid[])
    or id = any ((select jobwright_list('jobwright.assigned_applications'))::uuid[]));
alter policy job_application_update on job_application
  using (candidate_id = jobwright_account() or jobwright_is_system()
    or jobwright_reads_application(organization_id, posting_id, id, candidate_id));

alter policy timeline_entry_select on timeline_entry
  using (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and (a.candidate_id = jobwright_account()
      or jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))));
alter policy timeline_entry_insert on timeline_entry
  with check (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and (a.candidate_id = jobwright_account()
      or jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))));

alter policy stage_change_select on stage_change
  using (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
alter policy stage_change_insert on stage_change
  with check (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and (a.candidate_id = jobwright_account()
      or jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))));

alter policy application_note_select on application_note
  using (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and a.candidate_status <> 'WITHDRAWN'
    and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
alter policy application_note_insert on application_note
  with check (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and a.candidate_status <> 'WITHDRAWN'
    and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));

alter policy note_draft_all on note_draft
  using (jobwright_is_system() or (author_id = jobwright_account()
    and exists (select 1 from job_application a where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))));

alter policy application_reading_insert on application_reading
  with check (jobwright_is_system() or (reader_id = jobwright_account()
    and exists (select 1 from job_application a where a.id = application_id
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id))));

-- Everyone signed in reads who is in which team, as they read who works where: a candidate's application addresses mail to
-- the lead. Staff ends the places of a suspended account.
alter table hiring_team_member enable row level security;
create policy hiring_team_member_select on hiring_team_member for select
  using (jobwright_account() is not null or jobwright_is_system());
create policy hiring_team_member_insert on hiring_team_member for insert
  with check (jobwright_works_for(organization_id) or jobwright_is_system());
create policy hiring_team_member_update on hiring_team_member for update
  using (jobwright_is_member_of(organization_id) or jobwright_is_staff());

-- Interviewers see which applications are assigned to them, and readers to whom theirs are.
alter table application_assignment enable row level security;
create policy application_assignment_all on application_assignment
  using (jobwright_is_system() or exists (select 1 from job_application a where a.id = application_id
    and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy application_assignment_own on application_assignment for select
  using (account_id = jobwright_account());
