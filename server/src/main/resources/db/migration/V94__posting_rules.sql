-- The laws about adverts that the product checks, and what a check found.

-- Append-only: a release adds a revision of each rule that it changes, so that an old check can be read again.
create table posting_rule (
  id text not null,
  revision integer not null,
  content jsonb not null,
  changed_at timestamptz not null,
  constraint pk_posting_rule primary key (id, revision),
  constraint ck_posting_rule_content_size check (octet_length(content::text) <= 20000)
);

alter table posting_rule enable row level security;
-- Laws are no secret; only the product itself adds revisions.
create policy posting_rule_select on posting_rule for select using (true);
create policy posting_rule_insert on posting_rule for insert with check (jobwright_is_system());

-- The proof that a version was checked when it was submitted: what each demand of each rule came to. Kept as long as the
-- version.
create table posting_rule_check (
  posting_version_id uuid not null,
  checked_at timestamptz not null,
  number integer not null,
  rule_id text not null,
  revision integer not null,
  channel text not null,
  -- ISO 3166; an asterisk for the whole world.
  place text not null,
  -- Empty if the employer is too small for the rule.
  requirement text not null,
  outcome text not null,
  finding_code text not null,
  arguments jsonb not null,
  constraint pk_posting_rule_check primary key (posting_version_id, checked_at, number),
  constraint fk_posting_rule_check_posting_version_id foreign key (posting_version_id)
    references posting_version (id) on delete cascade,
  constraint fk_posting_rule_check_rule_id foreign key (rule_id, revision) references posting_rule (id, revision),
  constraint ck_posting_rule_check_outcome check (outcome in ('MET', 'MISSING', 'NOT_APPLICABLE', 'TOLD'))
);

alter table posting_rule_check enable row level security;
-- The members of the employer, and staff. Nobody changes a proof.
create policy posting_rule_check_select on posting_rule_check for select
  using (exists (select 1 from posting_version v join job_posting p on p.id = v.job_posting_id
    where v.id = posting_version_id and (jobwright_is_member_of(p.organization_id) or jobwright_is_staff())));
create policy posting_rule_check_insert on posting_rule_check for insert
  with check (exists (select 1 from posting_version v join job_posting p on p.id = v.job_posting_id
    where v.id = posting_version_id and (jobwright_works_for(p.organization_id) or jobwright_is_staff())));
