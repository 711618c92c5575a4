-- Lists of names keep each change.

-- Append-only from now on: the last change of a name counts, and those before it can be read.
drop policy listed_name_update on listed_name;
alter table listed_name
  add column revision integer not null default 1,
  drop constraint pk_listed_name,
  add constraint pk_listed_name primary key (list, name, revision);
alter table listed_name alter column revision drop default;
create index ix_listed_name_changed_at on listed_name (changed_at desc, list, name, revision);
