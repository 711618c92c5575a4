-- Each posting has stages of its own, changed as a whole: the version of the pipeline is the mark of what was seen.

create table pipeline (
  posting_id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  -- The latest change, so that a colleague who started from an older one learns what it was.
  edit text,
  edited_stage_id uuid,
  edited_by uuid,
  edited_at timestamptz,
  constraint pk_pipeline primary key (posting_id),
  constraint fk_pipeline_posting foreign key (posting_id) references job_posting (id),
  constraint fk_pipeline_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_pipeline_edited_stage foreign key (edited_stage_id) references pipeline_stage (id),
  constraint fk_pipeline_edited_by foreign key (edited_by) references account (id),
  constraint ck_pipeline_edit check (
    edit in ('ADDED', 'REVISED', 'REORDERED', 'ARCHIVED', 'RESTORED', 'TEMPLATE_APPLIED')
    and edited_by is not null and edited_at is not null
    or num_nonnulls(edit, edited_stage_id, edited_by, edited_at) = 0)
);
create index ix_pipeline_organization on pipeline (organization_id);
create index ix_pipeline_edited_by on pipeline (edited_by);

insert into pipeline (posting_id, version, organization_id)
  select distinct posting_id, 0, organization_id from pipeline_stage;

alter table pipeline_stage
  add hint text,
  add goal_days integer,
  add archived_at timestamptz,
  alter position drop not null,
  drop constraint uq_pipeline_stage_posting_position;
-- Deferred, because a new order passes through others where two stages share a place or a name.
alter table pipeline_stage
  add constraint uq_pipeline_stage_posting_position unique (posting_id, position) deferrable initially deferred,
  add constraint uq_pipeline_stage_posting_name
    exclude using btree (posting_id with =, lower(name) with =) where (archived_at is null)
    deferrable initially deferred,
  add constraint ck_pipeline_stage_hint check (char_length(hint) between 1 and 200),
  add constraint ck_pipeline_stage_goal_days check (goal_days between 1 and 60),
  add constraint ck_pipeline_stage_archived check (
    (archived_at is null) = (position is not null) and (archived_at is null or kind not in ('NEW', 'HIRED'))),
  add constraint ck_pipeline_stage_position check (position between 0 and 11);
create unique index uq_pipeline_stage_posting_new on pipeline_stage (posting_id)
  where kind = 'NEW' and archived_at is null;
create unique index uq_pipeline_stage_posting_hired on pipeline_stage (posting_id)
  where kind = 'HIRED' and archived_at is null;

create table pipeline_template (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  name text not null,
  stages jsonb not null,
  is_default boolean not null,
  changed_at timestamptz not null,
  constraint pk_pipeline_template primary key (id),
  constraint fk_pipeline_template_organization foreign key (organization_id) references hiring_organization (id),
  constraint ck_pipeline_template_name check (char_length(name) between 1 and 60),
  constraint ck_pipeline_template_stages check (jsonb_array_length(stages) between 2 and 12)
);
create unique index uq_pipeline_template_organization_name on pipeline_template (organization_id, lower(name));
create unique index uq_pipeline_template_organization_default on pipeline_template (organization_id) where is_default;

alter table stage_change
  add cause text not null default 'MOVED',
  add constraint ck_stage_change_cause check (cause in ('MOVED', 'DECIDED', 'STAGES_CHANGED'));
-- Undoing a decision takes its move back.
update stage_change c set cause = 'DECIDED'
  from job_application a where a.id = c.application_id and a.decision_at = c.at and c.undoes_id is null;
-- What happened on a board since it was read.
create index ix_stage_change_at on stage_change (at);
create index ix_job_application_posting_status_at on job_application (posting_id, candidate_status_at);
create index ix_job_application_posting_decision_at on job_application (posting_id, decision_at)
  where decision_at is not null;

alter table job_application add stage_since timestamptz not null default now();
update job_application a set stage_since = c.at
  from (
    select distinct on (application_id) application_id, at from stage_change moved
    where undoes_id is null and not exists (select 1 from stage_change back where back.undoes_id = moved.id)
    order by application_id, at desc, id desc) c
  where c.application_id = a.id;

-- Who sees which row.
-- An applicant starts the pipeline if nobody has yet, with the usual stages.
alter table pipeline enable row level security;
create policy pipeline_select on pipeline for select
  using (jobwright_works_for(organization_id) or jobwright_is_staff());
create policy pipeline_insert on pipeline for insert
  with check (edited_by is null and exists (
    select 1 from job_posting p where p.id = posting_id and p.organization_id = pipeline.organization_id));
create policy pipeline_update on pipeline for update
  using (jobwright_works_for(organization_id) or jobwright_is_system());
create policy pipeline_delete on pipeline for delete
  using (jobwright_is_system());

-- The stage that applications start in is for everybody; the others are their employer's.
drop policy pipeline_stage_select on pipeline_stage;
create policy pipeline_stage_select on pipeline_stage for select
  using (kind = 'NEW' or jobwright_works_for(organization_id) or jobwright_is_staff());
-- A moderator who publishes a posting starts its pipeline, with the template of its organization.
drop policy pipeline_stage_insert on pipeline_stage;
create policy pipeline_stage_insert on pipeline_stage for insert
  with check (name is null or jobwright_works_for(organization_id) or jobwright_is_staff());

-- Members of a running organization; moderators, because publishing a posting reads the default.
alter table pipeline_template enable row level security;
create policy pipeline_template_all on pipeline_template
  using (jobwright_works_for(organization_id) or jobwright_is_staff());
