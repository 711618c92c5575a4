-- What the last verification of the audit record found, for administrators and for monitoring; one row.
-- Remembers the last row's hash, so that rows cut off at the end since then are missed, too.

create table audit_verification (
  only_one boolean not null default true,
  verified_at timestamptz,
  position bigint not null,
  hash text not null,
  first_bad_position bigint,
  constraint pk_audit_verification primary key (only_one),
  constraint ck_audit_verification_only_one check (only_one)
);
insert into audit_verification (position, hash) values (0, repeat('0', 64));

alter table audit_verification enable row level security;
create policy audit_verification_select on audit_verification for select using (jobwright_is_staff());
create policy audit_verification_update on audit_verification for update using (jobwright_is_staff());

-- Security definer: the staff sees how many documents wait to be read, not whose they are.
create function waiting_texts() returns bigint
  language sql stable security definer set search_path = public
  as $$ select count(*) from stored_document where extraction = 'PENDING' and jobwright_is_staff() $$;
