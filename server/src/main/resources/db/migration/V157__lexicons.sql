-- The words that adverts are searched for, and names that administrators add to lists or take off.

-- Append-only, like the laws about adverts: a release adds a revision of each entry that it changes, administrators the rest.
create table lexicon_entry (
  id text not null,
  revision integer not null,
  content jsonb not null,
  -- With a release; else an administrator's own.
  released boolean not null default true,
  -- A release changed an entry that an administrator had changed: it counts once they accept it.
  waiting boolean not null default false,
  reason text not null default '',
  changed_by uuid,
  changed_at timestamptz not null,
  constraint pk_lexicon_entry primary key (id, revision),
  constraint fk_lexicon_entry_changed_by foreign key (changed_by) references account (id),
  constraint ck_lexicon_entry_content_size check (octet_length(content::text) <= 100000),
  constraint ck_lexicon_entry_reason check (length(reason) <= 1000),
  constraint ck_lexicon_entry_waiting check (released or not waiting)
);

alter table lexicon_entry enable row level security;
-- They are no secret, and employers are advised by them while they type. The product brings releases, administrators the rest.
create policy lexicon_entry_select on lexicon_entry for select using (true);
create policy lexicon_entry_insert on lexicon_entry for insert
  with check (jobwright_is_system() or jobwright_administers() and changed_by = jobwright_account());

-- What administrators changed in a list of names; what a release lists is in its files.
create table listed_name (
  list text not null,
  -- A domain in ASCII, or the name of an organization.
  name text not null,
  -- False if it is on the list of a release and does not count.
  listed boolean not null,
  reason text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  constraint pk_listed_name primary key (list, name),
  constraint fk_listed_name_changed_by foreign key (changed_by) references account (id),
  constraint ck_listed_name_list check (list in ('WEBMAIL', 'MAIL_PROVIDER', 'PROTECTED')),
  constraint ck_listed_name_name check (length(name) between 1 and 253),
  constraint ck_listed_name_reason check (length(reason) <= 1000)
);

alter table listed_name enable row level security;
-- Owners meet these lists when they name a domain.
create policy listed_name_select on listed_name for select using (true);
create policy listed_name_insert on listed_name for insert
  with check (jobwright_is_system() or jobwright_administers() and changed_by = jobwright_account());
create policy listed_name_update on listed_name for update using (jobwright_is_system() or jobwright_administers())
  with check (jobwright_is_system() or changed_by = jobwright_account());
