-- Requisitions: who changed one last, for a colleague whose change came too late. Null after a vote or a hire.
alter table requisition add column changed_by uuid,
  add constraint fk_requisition_changed_by foreign key (changed_by) references account (id);
create index ix_requisition_changed_by on requisition (changed_by);
