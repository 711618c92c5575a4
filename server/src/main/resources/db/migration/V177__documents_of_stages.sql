-- A stage names the documents that its employer usually asks for there. Nobody is asked by a move.
-- The policies of pipeline_stage stay: its employer reads and changes it.
alter table pipeline_stage
  add column documents jsonb not null default '[]',
  add constraint ck_pipeline_stage_documents check (jsonb_array_length(documents) <= 5);
