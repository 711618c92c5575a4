-- A stage names the interview kit and the usual interviewers with which planning an interview begins.
-- The policies of pipeline_stage stay: its employer reads and changes it.
alter table pipeline_stage
  add column kit_id uuid,
  add column panel jsonb not null default '[]',
  add constraint fk_pipeline_stage_kit foreign key (kit_id) references interview_kit (id),
  add constraint ck_pipeline_stage_panel check (jsonb_array_length(panel) <= 10);
create index ix_pipeline_stage_kit on pipeline_stage (kit_id);
