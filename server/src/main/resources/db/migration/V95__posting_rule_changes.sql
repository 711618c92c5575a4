-- Administrators change rules about adverts, confirm them and switch them off.
alter table posting_rule
  -- With a release; else an administrator's own.
  add column released boolean not null default true,
  -- A release changed a rule that an administrator had changed: it counts once they accept it.
  add column waiting boolean not null default false,
  -- An administrator has confirmed it, so that it may refuse a posting.
  add column confirmed boolean not null default false,
  add column reason text not null default '',
  add column changed_by uuid,
  add constraint fk_posting_rule_changed_by foreign key (changed_by) references account (id),
  add constraint ck_posting_rule_reason check (length(reason) <= 1000),
  add constraint ck_posting_rule_waiting check (released or not waiting);

drop policy posting_rule_insert on posting_rule;
-- The product brings releases, administrators the rest.
create policy posting_rule_insert on posting_rule for insert with check (jobwright_is_staff());
