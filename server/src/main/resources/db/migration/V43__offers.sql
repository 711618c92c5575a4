-- Offers: their versions, the letter that the candidate reads, and the answer.

create table offer (
  id uuid not null,
  version bigint not null,
  reference text not null,
  application_id uuid not null,
  -- Copied, because approvers do not read the application.
  application_reference text not null,
  posting_id uuid not null,
  posting_title text not null,
  organization_id uuid not null,
  candidate_id uuid not null,
  -- Who changed it last, for a colleague who is too late.
  changed_by uuid not null,
  changed_at timestamptz not null,
  -- Since when the candidate knows of it.
  first_sent_at timestamptz,
  constraint pk_offer primary key (id),
  constraint uq_offer_reference unique (reference),
  constraint uq_offer_application unique (application_id),
  constraint fk_offer_application foreign key (application_id) references job_application (id),
  constraint fk_offer_posting foreign key (posting_id) references job_posting (id),
  constraint fk_offer_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_offer_candidate foreign key (candidate_id) references account (id),
  constraint fk_offer_changed_by foreign key (changed_by) references account (id),
  constraint ck_offer_reference check (reference ~ '^OF-[2-9B-DF-HJ-NP-TV-XZ]{8}$')
);
create index ix_offer_posting on offer (posting_id);
create index ix_offer_organization on offer (organization_id);
create index ix_offer_candidate on offer (candidate_id);
create index ix_offer_changed_by on offer (changed_by);

create table offer_version (
  id uuid not null,
  offer_id uuid not null,
  number integer not null,
  state text not null,
  terms jsonb not null,
  comparison jsonb not null,
  condition_states jsonb not null,
  document_sha256 text,
  staged_at timestamptz,
  tell_at timestamptz,
  sent_at timestamptz,
  answer_by timestamptz,
  remind_at timestamptz,
  answered_at timestamptz,
  signed_name text,
  decline_reason text,
  answer_words text,
  wanted_start date,
  paper_received_at timestamptz,
  ended_at timestamptz,
  after_withdrawal text,
  end_reason text,
  constraint pk_offer_version primary key (id),
  constraint uq_offer_version_offer_number unique (offer_id, number),
  constraint fk_offer_version_offer foreign key (offer_id) references offer (id),
  constraint ck_offer_version_number check (number >= 1),
  constraint ck_offer_version_state check (state in ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'REFUSED', 'DISCARDED', 'SENT',
    'CHANGE_ASKED', 'ACCEPTED', 'DECLINED', 'REPLACED', 'WITHDRAWN', 'BACKED_OUT', 'HIRED')),
  constraint ck_offer_version_staged check (staged_at is null or state in ('DRAFT', 'APPROVED')),
  constraint ck_offer_version_tell_at check (tell_at is null or staged_at is not null),
  constraint ck_offer_version_sent check (num_nonnulls(sent_at, answer_by) in (0, 2)
    and (sent_at is null) = (state in ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'REFUSED', 'DISCARDED'))),
  constraint ck_offer_version_document_sha256 check (document_sha256 ~ '^[0-9a-f]{64}$'
    or document_sha256 is null and sent_at is null and staged_at is null),
  constraint ck_offer_version_answered check (answered_at is not null
    or state not in ('CHANGE_ASKED', 'ACCEPTED', 'DECLINED', 'BACKED_OUT', 'HIRED')),
  constraint ck_offer_version_signed_name check (char_length(signed_name) between 1 and 200
    or signed_name is null and state not in ('ACCEPTED', 'BACKED_OUT', 'HIRED')),
  constraint ck_offer_version_decline_reason check (decline_reason is null or state = 'DECLINED'),
  constraint ck_offer_version_answer_words check (char_length(answer_words) between 1 and 2000),
  constraint ck_offer_version_after_withdrawal check (after_withdrawal in ('REVISE', 'NOT_SELECTED', 'POSITION_CLOSED')
    and state = 'WITHDRAWN' or after_withdrawal is null),
  constraint ck_offer_version_end_reason check (char_length(end_reason) between 1 and 500)
);
-- One version counts between the two sides, and one is being written.
create unique index uq_offer_version_live on offer_version (offer_id)
  where state in ('SENT', 'CHANGE_ASKED', 'ACCEPTED', 'HIRED');
create unique index uq_offer_version_unsent on offer_version (offer_id)
  where state in ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'REFUSED');
create index ix_offer_version_tell_at on offer_version (tell_at) where tell_at is not null;
create index ix_offer_version_remind_at on offer_version (remind_at) where remind_at is not null;

-- The letter as a file, apart, so that lists do not read it.
create table offer_letter (
  version_id uuid not null,
  content bytea not null,
  constraint pk_offer_letter primary key (version_id),
  constraint fk_offer_letter_version foreign key (version_id) references offer_version (id) on delete cascade,
  constraint ck_offer_letter_content check (octet_length(content) between 1 and 5000000)
);

-- Pay is for those who offer or decide: owners, recruiters, and of the hiring team the lead and the hiring manager. Others
-- who read the application, interviewers among them, never see it.
create function jobwright_sees_offer(application uuid) returns boolean
  language sql stable
  as $$ select exists (select 1 from job_application a where a.id = application and a.candidate_status <> 'WITHDRAWN'
    and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)
    and (exists (select 1 from organization_membership m where m.organization_id = a.organization_id
        and m.account_id = jobwright_account() and m.ended_at is null and m.role in ('OWNER', 'RECRUITER'))
      or exists (select 1 from hiring_team_member t where t.posting_id = a.posting_id
        and t.account_id = jobwright_account() and t.until is null and t.part in ('LEAD', 'HIRING_MANAGER')))) $$;

-- Whether the caller was asked to approve a version. Security definer: approvers of an offer do not read the application.
create function jobwright_asked_for_offer(offer uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select 1 from offer_version v join approval_flow f on f.subject_id = v.id
      join approval_approver a on a.flow_id = f.id
    where v.offer_id = offer and a.account_id = jobwright_account() and jobwright_works_for(f.organization_id)) $$;

-- Who sees which row: those above, approvers who were asked, and the candidate what was sent.
alter table offer enable row level security;
create policy offer_select on offer for select
  using (jobwright_is_system() or candidate_id = jobwright_account() and first_sent_at is not null
    or candidate_id <> jobwright_account() and (jobwright_sees_offer(application_id) or jobwright_asked_for_offer(id)));
create policy offer_insert on offer for insert
  with check (jobwright_is_system() or jobwright_sees_offer(application_id));
create policy offer_update on offer for update
  using (jobwright_is_system() or candidate_id = jobwright_account() and first_sent_at is not null
    or candidate_id <> jobwright_account() and (jobwright_sees_offer(application_id) or jobwright_asked_for_offer(id)));
create policy offer_delete on offer for delete using (jobwright_is_system());

alter table offer_version enable row level security;
create policy offer_version_all on offer_version
  using (jobwright_is_system() or exists (select 1 from offer o where o.id = offer_id
    and (sent_at is not null or o.candidate_id is distinct from jobwright_account())));
alter table offer_letter enable row level security;
create policy offer_letter_all on offer_letter
  using (jobwright_is_system() or exists (select 1 from offer_version v where v.id = version_id));

-- Approvers are asked about offers, too.
alter table approval_flow
  drop constraint ck_approval_flow_subject_kind,
  add constraint ck_approval_flow_subject_kind check (subject_kind in ('REQUISITION', 'OFFER'));

-- What hangs on an application ends with it: a draft is given up, a question to approvers is void, what was sent is
-- withdrawn, and what was accepted is a hire if the candidate was told so. Security definer: a candidate who withdraws does
-- not see drafts.
create function jobwright_end_offers(application uuid, now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with ended as (
      update offer_version v set state = case
            when v.sent_at is null then 'DISCARDED'
            when v.state = 'ACCEPTED' and a.candidate_status = 'HIRED' then 'HIRED'
            else 'WITHDRAWN' end,
          staged_at = null, tell_at = null, remind_at = null, ended_at = now
        from offer o, job_application a
        where a.id = application and o.application_id = a.id and v.offer_id = o.id
          and a.candidate_status in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED')
          and v.state in ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'REFUSED', 'SENT', 'CHANGE_ASKED', 'ACCEPTED')
        returning v.id, v.offer_id),
      closed as (
        update approval_flow f set state = 'VOID', decided_at = now, version = f.version + 1
          from ended where f.subject_id = ended.id and f.state = 'PENDING')
    update offer o set version = o.version + 1, changed_at = now where o.id in (select offer_id from ended)
  $$;

-- A candidate who declines an offer is told neither no nor yes: it is an end of its own.
alter table job_application
  drop constraint ck_job_application_candidate_status,
  add constraint ck_job_application_candidate_status check (candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW',
    'INTERVIEW', 'OFFER', 'HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED'));
drop index uq_job_application_candidate_posting_active;
create unique index uq_job_application_candidate_posting_active on job_application (candidate_id, posting_id)
  where candidate_status not in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED');

create or replace function jobwright_applicants_under_way(organization uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct a.candidate_id from job_application a
    where jobwright_is_staff() and a.organization_id = organization
      and a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER') $$;

create or replace function jobwright_close_tasks(application uuid, now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update application_task t set closed_at = now from job_application a
      where a.id = application and t.application_id = a.id and t.done_at is null and t.closed_at is null
        and (a.candidate_status = 'WITHDRAWN'
          or a.candidate_status in ('HIRED', 'NOT_SELECTED', 'POSITION_CLOSED', 'DECLINED') and not t.kept)
  $$;

create or replace function jobwright_excuse_scorecards(application uuid, now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update scorecard_assignment s set state = 'EXCUSED', excuse = 'APPLICATION_ENDED', closed_at = now, remind_at = null,
        version = s.version + 1
      from job_application a
      where a.id = application and s.application_id = a.id and s.state = 'OPEN'
        and a.candidate_status in ('HIRED', 'NOT_SELECTED', 'POSITION_CLOSED', 'WITHDRAWN', 'DECLINED')
  $$;

create or replace function jobwright_drop_planned_interviews(application uuid, now timestamptz) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update interview i set state = 'CANCELLED', cancel_cause = 'APPLICATION_ENDED', ended_at = now, tell_at = null,
        cancelling = false, version = i.version + 1
      from job_application a
      where a.id = application and i.application_id = a.id and i.state = 'PLANNED'
        and a.candidate_status in ('HIRED', 'NOT_SELECTED', 'POSITION_CLOSED', 'WITHDRAWN', 'DECLINED')
      returning i.id
  $$;

drop trigger job_application_ended_close_out on job_application;
create trigger job_application_ended_close_out after update of candidate_status on job_application
  for each row when (old.candidate_status is distinct from new.candidate_status
    and new.candidate_status in ('HIRED', 'NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED'))
  execute function close_out_forget();
