-- References: the candidate names referees and agrees, and each referee answers with a link.

create table reference_ask (
  application_id uuid not null,
  posting_id uuid not null,
  organization_id uuid not null,
  candidate_id uuid not null,
  wanted integer not null,
  asked_at timestamptz not null,
  constraint pk_reference_ask primary key (application_id),
  constraint fk_reference_ask_application foreign key (application_id) references job_application (id) on delete cascade,
  constraint fk_reference_ask_posting foreign key (posting_id) references job_posting (id) on delete cascade,
  constraint fk_reference_ask_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_reference_ask_candidate foreign key (candidate_id) references account (id),
  constraint ck_reference_ask_wanted check (wanted between 1 and 5)
);
create index ix_reference_ask_posting on reference_ask (posting_id);
create index ix_reference_ask_organization on reference_ask (organization_id);
create index ix_reference_ask_candidate on reference_ask (candidate_id);

create table referee (
  id uuid not null,
  version bigint not null,
  application_id uuid not null,
  organization_id uuid not null,
  name text not null,
  email text not null,
  relation text not null,
  state text not null,
  secret_hash text,
  agreed_at timestamptz not null,
  reminded_at timestamptz,
  state_at timestamptz not null,
  constraint pk_referee primary key (id),
  constraint uq_referee_secret_hash unique (secret_hash),
  -- Nobody is asked without the candidate having named them and agreed.
  constraint fk_referee_ask foreign key (application_id) references reference_ask (application_id) on delete cascade,
  constraint fk_referee_organization foreign key (organization_id) references hiring_organization (id),
  constraint ck_referee_name check (char_length(name) between 1 and 100),
  constraint ck_referee_relation check (char_length(relation) between 1 and 100),
  constraint ck_referee_email check (char_length(email) <= 254),
  constraint ck_referee_state check (state in ('ASKED', 'GIVEN', 'DECLINED', 'CANCELLED')),
  constraint ck_referee_secret_hash check (secret_hash is null or secret_hash ~ '^[0-9a-f]{64}$' and state = 'ASKED')
);
create index ix_referee_application on referee (application_id);
create index ix_referee_organization on referee (organization_id);
create index ix_referee_to_remind on referee (agreed_at) where state = 'ASKED' and reminded_at is null;

create table referee_answer (
  referee_id uuid not null,
  words text not null,
  constraint pk_referee_answer primary key (referee_id),
  constraint fk_referee_answer_referee foreign key (referee_id) references referee (id) on delete cascade,
  constraint ck_referee_answer_words check (char_length(words) between 1 and 4000)
);

-- The candidate sees whom they named, those who read the application whom was asked and what they wrote; the candidate
-- does not read that. Only the candidate names somebody, and only the system follows a link.
alter table reference_ask enable row level security;
create policy reference_ask_select on reference_ask for select
  using (jobwright_is_system() or candidate_id = jobwright_account()
    or exists (select from job_application a where a.id = application_id and a.candidate_status <> 'WITHDRAWN'
      and jobwright_reads_application(a.organization_id, a.posting_id, a.id, a.candidate_id)));
create policy reference_ask_insert on reference_ask for insert
  with check (jobwright_is_system()
    or jobwright_reads_application(organization_id, posting_id, application_id, candidate_id));
create policy reference_ask_delete on reference_ask for delete using (jobwright_is_system());
alter table referee enable row level security;
create policy referee_select on referee for select
  using (exists (select from reference_ask r where r.application_id = referee.application_id));
create policy referee_update on referee for update
  using (exists (select from reference_ask r where r.application_id = referee.application_id));
create policy referee_insert on referee for insert
  with check (jobwright_is_system() or exists (select from reference_ask r where r.application_id = referee.application_id
    and r.candidate_id = jobwright_account()));
create policy referee_delete on referee for delete using (jobwright_is_system());
alter table referee_answer enable row level security;
create policy referee_answer_select on referee_answer for select
  using (jobwright_is_system()
    or exists (select from referee f join reference_ask r on r.application_id = f.application_id
      where f.id = referee_id and r.candidate_id is distinct from jobwright_account()));
create policy referee_answer_insert on referee_answer for insert with check (jobwright_is_system());
create policy referee_answer_delete on referee_answer for delete using (jobwright_is_system());
