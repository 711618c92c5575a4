-- Addresses of people who were suspended and then erased: for two years after the suspension nobody registers with them
-- again. Hashed with a key outside the database, so they name nobody to who reads this table.
create table suspended_address (
  hash text not null,
  until date not null,
  constraint pk_suspended_address primary key (hash),
  constraint ck_suspended_address_hash check (hash ~ '^[0-9a-f]{64}$')
);
-- Visitors ask for one, and need its hash for that. Only Jobwright itself writes and forgets them.
alter table suspended_address enable row level security;
create policy suspended_address_select on suspended_address for select using (true);
create policy suspended_address_write on suspended_address using (jobwright_is_system());
