-- Laws about adverts and words to look for are revised in the same way.

-- Both tables of revisions have the same columns.
alter table lexicon_entry
  -- Nobody confirms words; a law is confirmed by an administrator who read its source.
  add column confirmed boolean not null default false;

-- An administrator kept their own in place of what a release had brought: it waits no more.
alter table posting_rule
  add column declined boolean not null default false,
  add constraint ck_posting_rule_declined check (not declined or not released and not waiting);
alter table lexicon_entry
  add column declined boolean not null default false,
  add constraint ck_lexicon_entry_declined check (not declined or not released and not waiting);

drop policy posting_rule_insert on posting_rule;
-- The product brings releases, administrators the rest in their own name.
create policy posting_rule_insert on posting_rule for insert
  with check (jobwright_is_system() or jobwright_administers() and changed_by = jobwright_account());
