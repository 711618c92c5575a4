-- What readers report about public adverts, and the tickets by which public forms tell people from programs.

create table posting_report (
  id              uuid        not null,
  version         bigint      not null,
  posting_id      uuid        not null,
  organization_id uuid        not null,
  posting_version integer     not null,
  reason          text        not null,
  text            text        not null,
  reported_at     timestamptz not null,
  state           text        not null,
  decided_by      uuid,
  decided_at      timestamptz,
  decision_reason text,
  constraint pk_posting_report primary key (id),
  constraint fk_posting_report_posting_id foreign key (posting_id) references job_posting (id),
  constraint fk_posting_report_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint fk_posting_report_decided_by foreign key (decided_by) references account (id),
  constraint ck_posting_report_reason check (reason in ('NOT_A_REAL_JOB', 'ASKS_FOR_MONEY', 'DISCRIMINATES',
    'WRONG_PAY_OR_FACTS', 'NOT_THE_EMPLOYER', 'OFFENSIVE', 'ALREADY_FILLED', 'OTHER')),
  constraint ck_posting_report_text check (char_length(text) <= 2000 and (reason <> 'OTHER' or text <> '')),
  constraint ck_posting_report_state check (state in ('OPEN', 'DISMISSED', 'UPHELD')),
  constraint ck_posting_report_decision check ((decided_by is null) = (state = 'OPEN')
    and (decided_at is null) = (state = 'OPEN') and (decision_reason is null) = (state = 'OPEN')),
  constraint ck_posting_report_decision_reason check (char_length(decision_reason) between 1 and 1000)
);
create index ix_posting_report_posting_id on posting_report (posting_id, reported_at);
create index ix_posting_report_organization_id on posting_report (organization_id);
create index ix_posting_report_decided_by on posting_report (decided_by);
create index ix_posting_report_open on posting_report (posting_id) where state = 'OPEN';

-- Anybody reports; only moderators read it, and never the employer.
alter table posting_report enable row level security;
create policy posting_report_select on posting_report for select using (jobwright_is_staff());
create policy posting_report_insert on posting_report for insert with check (state = 'OPEN');
create policy posting_report_update on posting_report for update using (jobwright_is_staff());

-- The secret that signs tickets, one for all nodes: drawn here, read by the function only.
create table form_secret (
  only_one boolean not null constraint pk_form_secret primary key constraint ck_form_secret_only_one check (only_one),
  value    text    not null
);
insert into form_secret values (true,
  encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));
alter table form_secret enable row level security;
create policy form_secret_select on form_secret for select using (jobwright_is_system());
create function jobwright_form_secret() returns text language sql stable security definer set search_path = public
  as $$ select value from form_secret $$;

-- Each ticket is good for one form. Holds hashes only, and names nobody.
create table used_form_ticket (
  hash    text        not null constraint pk_used_form_ticket primary key,
  used_at timestamptz not null
);
create index ix_used_form_ticket_used_at on used_form_ticket (used_at);
