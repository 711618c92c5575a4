-- What became of openings and hires: one question for an opening, and about each start one for each side.

create table outcome_question (
  id uuid not null,
  version bigint not null,
  kind text not null,
  posting_id uuid not null,
  organization_id uuid not null,
  application_id uuid,
  candidate_id uuid,
  asked_at timestamptz not null,
  times_asked integer not null,
  answer text,
  found_through text,
  reason text not null,
  answered_by uuid,
  answered_at timestamptz,
  constraint pk_outcome_question primary key (id),
  constraint uq_outcome_question_application unique (application_id, kind),
  constraint fk_outcome_question_posting foreign key (posting_id) references job_posting (id) on delete cascade,
  constraint fk_outcome_question_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_outcome_question_application foreign key (application_id) references job_application (id) on delete cascade,
  constraint fk_outcome_question_candidate foreign key (candidate_id) references account (id),
  constraint fk_outcome_question_answered_by foreign key (answered_by) references account (id),
  constraint ck_outcome_question_kind check (kind in ('OPENING_ENDED', 'HIRE_STARTED', 'I_STARTED')),
  constraint ck_outcome_question_about check (
    num_nonnulls(application_id, candidate_id) = case when kind = 'OPENING_ENDED' then 0 else 2 end),
  constraint ck_outcome_question_answer check (case when kind = 'OPENING_ENDED'
    then answer in ('HIRED_HERE', 'HIRED_ELSEWHERE', 'INTERNAL', 'NOT_FILLED', 'UNKNOWN')
    else answer in ('YES', 'NO', 'LATER') end),
  constraint ck_outcome_question_answered check ((answer is null) = (answered_at is null)
    and (answer is not null or answered_by is null)),
  constraint ck_outcome_question_found_through check (found_through is null
    or found_through in ('JOBWRIGHT', 'OTHER_JOB_BOARD', 'OWN_SITE', 'REFERRAL', 'AGENCY', 'OTHER')
    and answer in ('HIRED_HERE', 'HIRED_ELSEWHERE')),
  constraint ck_outcome_question_reason check (char_length(reason) <= 500),
  constraint ck_outcome_question_times_asked check (times_asked > 0)
);
create unique index uq_outcome_question_posting on outcome_question (posting_id) where kind = 'OPENING_ENDED';
create index ix_outcome_question_posting on outcome_question (posting_id);
create index ix_outcome_question_organization on outcome_question (organization_id, asked_at);
create index ix_outcome_question_candidate on outcome_question (candidate_id);
create index ix_outcome_question_answered_by on outcome_question (answered_by);
create index ix_outcome_question_later on outcome_question (answered_at) where answer = 'LATER';
create index ix_job_posting_valid_through_open on job_posting (valid_through) where status in ('LIVE', 'PAUSED');
create index ix_offer_version_hired on offer_version ((terms ->> 'startDate')) where state = 'HIRED';

-- A link to answer without signing in; its secret is only in the mail.
create table outcome_link (
  secret_hash text not null,
  question_id uuid not null,
  account_id uuid not null,
  made_at timestamptz not null,
  constraint pk_outcome_link primary key (secret_hash),
  constraint fk_outcome_link_question foreign key (question_id) references outcome_question (id) on delete cascade,
  constraint fk_outcome_link_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_outcome_link_secret_hash check (secret_hash ~ '^[0-9a-f]{64}$')
);
create index ix_outcome_link_question on outcome_link (question_id);
create index ix_outcome_link_account on outcome_link (account_id);
create index ix_outcome_link_made_at on outcome_link (made_at);

-- Each side sees its own questions: the candidate theirs, members of a running organization those about its openings,
-- and about a hire those who read the application. Members make and remove only what goes with the end of a posting.
alter table outcome_question enable row level security;
create policy outcome_question_select on outcome_question for select
  using (jobwright_is_system()
    or kind = 'I_STARTED' and candidate_id = jobwright_account()
    or kind = 'OPENING_ENDED' and jobwright_works_for(organization_id)
    or kind = 'HIRE_STARTED' and jobwright_reads_application(organization_id, posting_id, application_id, candidate_id));
create policy outcome_question_update on outcome_question for update
  using (jobwright_is_system()
    or kind = 'I_STARTED' and candidate_id = jobwright_account()
    or kind = 'OPENING_ENDED' and jobwright_works_for(organization_id)
    or kind = 'HIRE_STARTED' and jobwright_reads_application(organization_id, posting_id, application_id, candidate_id));
create policy outcome_question_insert on outcome_question for insert
  with check (jobwright_is_system() or kind = 'OPENING_ENDED' and jobwright_works_for(organization_id));
create policy outcome_question_delete on outcome_question for delete
  using (jobwright_is_system() or kind = 'OPENING_ENDED' and jobwright_works_for(organization_id));

-- Only the system makes and follows links.
alter table outcome_link enable row level security;
create policy outcome_link_all on outcome_link using (jobwright_is_system());

-- For the public page of an employer: of how many openings that were public under its name the outcome is told, and
-- whether the latest two are not. A question that is not answered yet counts once there was time to.
create function jobwright_outcome_figures(organization uuid, until_when timestamptz)
  returns table (told bigint, asked bigint, silent boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with counted as (
      select q.id, q.asked_at, q.answer is not null as told
      from outcome_question q join job_posting p on p.id = q.posting_id
      where q.organization_id = organization and q.kind = 'OPENING_ENDED' and p.published_at is not null
        and p.confidential is not true and p.visibility is distinct from 'INTERNAL'
        and (q.answer is not null or q.asked_at <= until_when))
    select count(*) filter (where c.told), count(*),
      (select count(*) = 2 and not bool_or(latest.told)
        from (select l.told from counted l order by l.asked_at desc, l.id desc limit 2) latest)
    from counted c
  $$;

-- The opening that a hire fills is open again once the employer said that the person did not come.
create function jobwright_free_opening(application uuid) returns integer
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with freed as (
      update requisition_opening o
        set state = case when r.state = 'CANCELLED' then 'CANCELLED' else 'OPEN' end, filled_by = null,
          posting_id = null, closed_at = case when r.state = 'CANCELLED' then o.closed_at end
        from requisition r
        where o.filled_by = application and r.id = o.requisition_id
          and (jobwright_is_system() or jobwright_works_for(r.organization_id))
          and exists (select from outcome_question q
            where q.application_id = application and q.kind = 'HIRE_STARTED' and q.answer = 'NO')
        returning o.requisition_id),
    changed as (
      update requisition r set state = case when r.state = 'FILLED' then 'APPROVED' else r.state end,
          version = r.version + 1
        from freed where r.id = freed.requisition_id
        returning r.id)
    select count(*)::integer from changed
  $$;
create function jobwright_fills_opening(application uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (select from requisition_opening o join requisition r on r.id = o.requisition_id
      where o.filled_by = application and (jobwright_is_system() or jobwright_works_for(r.organization_id)))
  $$;
