-- The explained match: which lines of an application are about which requirement of its advert. Off everywhere at first; there is
-- no score in it, and no index over what was found: nothing is sorted or filtered by it.

-- Whether this instance offers it.
create table match_rule (
  id integer not null,
  offered boolean not null,
  changed_at timestamptz not null,
  constraint pk_match_rule primary key (id),
  constraint ck_match_rule_id check (id = 1)
);
insert into match_rule values (1, false, now());

-- The organizations that use it, and the postings whose applications are matched.
create table match_setting (
  organization_id uuid not null,
  since timestamptz not null,
  constraint pk_match_setting primary key (organization_id),
  constraint fk_match_setting_organization foreign key (organization_id) references hiring_organization (id)
);
create table match_posting (
  posting_id uuid not null,
  organization_id uuid not null,
  since timestamptz not null,
  constraint pk_match_posting primary key (posting_id),
  constraint fk_match_posting_posting foreign key (posting_id) references job_posting (id),
  constraint fk_match_posting_organization foreign key (organization_id) references hiring_organization (id)
);
create index ix_match_posting_organization on match_posting (organization_id);

-- The consent of an applicant, what was found while it is in force, and what they say about it.
create table match_result (
  application_id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  candidate_id uuid not null,
  consent_version integer not null,
  consent_language text not null,
  consent_sha256 text not null,
  consent_at timestamptz not null,
  withdrawn_at timestamptz,
  posting_version integer,
  method_version integer,
  result jsonb,
  computed_at timestamptz,
  contests jsonb not null,
  constraint pk_match_result primary key (application_id),
  constraint fk_match_result_application foreign key (application_id) references job_application (id),
  constraint fk_match_result_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_match_result_candidate foreign key (candidate_id) references account (id),
  constraint ck_match_result_consent_language check (consent_language in ('EN', 'DE')),
  constraint ck_match_result_consent_sha256 check (length(consent_sha256) = 64),
  constraint ck_match_result_result check (num_nonnulls(posting_version, method_version, result, computed_at) in (0, 4)),
  constraint ck_match_result_withdrawn check (withdrawn_at is null or result is null and contests = '[]'),
  constraint ck_match_result_contests check (jsonb_typeof(contests) = 'array' and octet_length(contests::text) <= 400000)
);
create index ix_match_result_organization on match_result (organization_id);
create index ix_match_result_candidate on match_result (candidate_id);
create index ix_match_result_due on match_result (consent_at) where withdrawn_at is null and result is null;

-- Everyone may know what this instance offers; administrators change it. Settings are seen by those who work there.
alter table match_rule enable row level security;
create policy match_rule_select on match_rule for select using (true);
create policy match_rule_update on match_rule for update using (jobwright_is_staff());
alter table match_setting enable row level security;
create policy match_setting_all on match_setting
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());
alter table match_posting enable row level security;
create policy match_posting_all on match_posting
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());

-- The applicant sees their own; those who read the application see only one that has a result: to them, an applicant who did
-- not agree is like one who was not looked through yet.
alter table match_result enable row level security;
create policy match_result_own on match_result using (candidate_id = jobwright_account())
  with check (candidate_id = jobwright_account() and exists (select 1 from job_application a
    where a.id = application_id and a.candidate_id = jobwright_account() and a.organization_id = match_result.organization_id));
create policy match_result_system on match_result using (jobwright_is_system());
create policy match_result_reader on match_result for select
  using (result is not null and exists (select 1 from job_application a where a.id = application_id
    and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));

-- Whether applications for a posting are matched: everything is on, and the public advert says that software assesses
-- applications. Security definer: applicants are asked, and see none of the settings.
create function match_is_on(posting uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from match_posting p
    join match_setting s on s.organization_id = p.organization_id
    join match_rule r on r.offered
    join job_posting j on j.id = p.posting_id
    join posting_version v on v.job_posting_id = j.id and v.number = j.public_version
    where p.posting_id = posting and v.advert #>> '{application,aiUse}' in ('ASSESS', 'SELECT')
      and v.advert #>> '{application,aiUseText}' <> '') $$;
