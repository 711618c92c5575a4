-- Telling at once is kept like what else is done to many, with what stands for its preview. Nothing undoes it.

alter table bulk_operation
  add column preview_digest text,
  drop constraint ck_bulk_operation_kind,
  drop constraint ck_bulk_operation_decides;
alter table bulk_operation
  add constraint ck_bulk_operation_kind check (kind in ('MOVE', 'DECIDE', 'TELL', 'MESSAGE', 'ASSIGN', 'TAG', 'EXPORT')),
  add constraint ck_bulk_operation_decides check (
    (kind <> 'DECIDE' or outcome is not null) and (outcome is null or kind in ('DECIDE', 'TELL'))),
  add constraint ck_bulk_operation_tells check (kind <> 'TELL' or undone_at is null),
  add constraint ck_bulk_operation_preview_digest check (char_length(preview_digest) between 1 and 64);
