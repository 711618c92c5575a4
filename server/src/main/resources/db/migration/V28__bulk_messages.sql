-- What is done to many has a kind: it moves, decides, writes or assigns. Messages know the operation that sent them, so
-- that it can be taken back as a whole.

alter table bulk_operation
  add column kind text,
  -- Who reads the applications from then on; only of an assignment.
  add column interviewer_id uuid,
  add constraint fk_bulk_operation_interviewer foreign key (interviewer_id) references account (id);
update bulk_operation set kind = case when outcome is null then 'MOVE' else 'DECIDE' end;
alter table bulk_operation
  alter column kind set not null,
  add constraint ck_bulk_operation_kind check (kind in ('MOVE', 'DECIDE', 'MESSAGE', 'ASSIGN')),
  add constraint ck_bulk_operation_decides check ((kind = 'DECIDE') = (outcome is not null)),
  add constraint ck_bulk_operation_assigns check ((kind = 'ASSIGN') = (interviewer_id is not null));
create index ix_bulk_operation_interviewer on bulk_operation (interviewer_id) where interviewer_id is not null;

alter table message
  add column operation_id uuid,
  add constraint fk_message_operation foreign key (operation_id) references bulk_operation (id) on delete set null;
create index ix_message_operation on message (operation_id) where operation_id is not null;
