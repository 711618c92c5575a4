-- How far a check of the whole audit log has come, so that one that was killed goes on from there; null if none is under way.
alter table audit_verification
  add column all_position bigint,
  add column all_hash text,
  add column all_reached_at timestamptz,
  add constraint ck_audit_verification_all check (num_nulls(all_position, all_hash, all_reached_at) in (0, 3));
