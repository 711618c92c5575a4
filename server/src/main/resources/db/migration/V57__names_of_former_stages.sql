-- What a stage was called when somebody came into it; empty for the usual name of its kind. Null for earlier moves, which
-- show its present name.
alter table stage_change add column stage_name text,
  add constraint ck_stage_change_stage_name check (length(stage_name) <= 60);
