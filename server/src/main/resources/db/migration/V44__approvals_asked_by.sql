-- A colleague may send a request to its approvers. Neither they nor the requester approves it.
alter table approval_flow add column asked_by uuid;
update approval_flow set asked_by = requested_by;
alter table approval_flow alter column asked_by set not null;
alter table approval_flow
  add constraint fk_approval_flow_asked_by foreign key (asked_by) references account (id);
create index ix_approval_flow_asked_by on approval_flow (asked_by);
