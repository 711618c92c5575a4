-- The statement of reasons of each decision that restricts an advert, an organization or an account (DSA, Article 17).
create table statement_of_reasons (
  id uuid not null,
  version bigint not null,
  case_id uuid,
  posting_id uuid,
  organization_id uuid,
  account_id uuid,
  restriction text not null,
  scope text not null,
  duration text not null,
  facts jsonb not null,
  source text not null,
  automated_detection boolean not null,
  automated_decision boolean not null,
  detected text,
  ground_kind text not null,
  ground text not null,
  explanation text not null,
  decided_by uuid not null,
  sent_at timestamptz not null,
  secret_hash text,
  constraint pk_statement_of_reasons primary key (id),
  constraint uq_statement_of_reasons_case_id unique (case_id),
  constraint uq_statement_of_reasons_secret_hash unique (secret_hash),
  constraint fk_statement_of_reasons_case_id foreign key (case_id) references moderation_case (id),
  constraint fk_statement_of_reasons_posting_id foreign key (posting_id) references job_posting (id),
  constraint fk_statement_of_reasons_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint fk_statement_of_reasons_account_id foreign key (account_id) references account (id),
  constraint fk_statement_of_reasons_decided_by foreign key (decided_by) references account (id),
  constraint ck_statement_of_reasons_subject check (num_nonnulls(organization_id, account_id) = 1
    and (posting_id is null or organization_id is not null) and (case_id is null or posting_id is not null)),
  constraint ck_statement_of_reasons_restriction check (restriction in ('SENT_BACK', 'BLOCKED', 'REMOVED', 'SUSPENDED')),
  constraint ck_statement_of_reasons_scope check (case scope when 'ACCOUNT' then account_id is not null
    when 'ORGANIZATION' then posting_id is null and organization_id is not null
    when 'ADVERT' then posting_id is not null when 'SUBMITTED_TEXT' then posting_id is not null else false end),
  constraint ck_statement_of_reasons_duration check (duration in ('UNTIL_CHANGED', 'UNTIL_RELEASED', 'PERMANENT')),
  constraint ck_statement_of_reasons_facts check (jsonb_typeof(facts) = 'object'),
  constraint ck_statement_of_reasons_source check (source in ('NOTICE', 'OWN', 'AUTOMATED_DETECTION')),
  constraint ck_statement_of_reasons_detected check (automated_detection = (detected is not null)),
  -- A person decides everything.
  constraint ck_statement_of_reasons_automated_decision check (not automated_decision),
  constraint ck_statement_of_reasons_ground_kind check (ground_kind in ('LAW', 'TERMS')),
  constraint ck_statement_of_reasons_ground check (char_length(ground) between 1 and 300),
  constraint ck_statement_of_reasons_explanation check (explanation <> ''),
  constraint ck_statement_of_reasons_secret_hash
    check (secret_hash is null or secret_hash ~ '^[0-9a-f]{64}$' and account_id is not null)
);
create index ix_statement_of_reasons_posting_id on statement_of_reasons (posting_id, sent_at);
create index ix_statement_of_reasons_organization_id on statement_of_reasons (organization_id, sent_at);
create index ix_statement_of_reasons_account_id on statement_of_reasons (account_id);
create index ix_statement_of_reasons_decided_by on statement_of_reasons (decided_by);
create index ix_statement_of_reasons_sent_at on statement_of_reasons (sent_at);

-- Those concerned read it: members, the person, and who has the link. Staff write it, and nobody changes it.
alter table statement_of_reasons enable row level security;
create policy statement_of_reasons_select on statement_of_reasons for select
  using (jobwright_is_member_of(organization_id) or account_id = jobwright_account()
    or secret_hash = jobwright_shown() or jobwright_is_staff());
create policy statement_of_reasons_insert on statement_of_reasons for insert with check (jobwright_is_staff());
