-- Who and what was erased, by id only, so that each node notes in its own DATA what the others erased: a restore reads there.
create table erased_id (
  id uuid not null,
  what text not null,
  erased_at timestamptz not null,
  constraint pk_erased_id primary key (id),
  constraint ck_erased_id_what check (what in ('ACCOUNT', 'APPLICATION'))
);
-- Only Jobwright itself.
alter table erased_id enable row level security;
create policy erased_id_all on erased_id using (jobwright_is_system());
