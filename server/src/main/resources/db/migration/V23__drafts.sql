-- A draft that its account goes on with in another browser is still found by the form that is open in the first one.
alter table application_draft add former_token_hash text;
create index ix_application_draft_former_token_hash on application_draft (former_token_hash)
  where former_token_hash is not null;
