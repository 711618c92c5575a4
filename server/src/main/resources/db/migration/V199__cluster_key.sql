-- How the nodes of one site know each other where there are several (ADR 144): a key with its certificate, in a PKCS #12 file
-- whose password only those know who have the site's factors.key. The first node makes it; the application never reads it.

create table cluster_key (
  id smallint not null,
  keystore bytea not null,
  constraint pk_cluster_key primary key (id),
  constraint ck_cluster_key_one check (id = 1)
);

-- With one role for both, the application owns the table.
do $$ begin
  if (select tableowner from pg_tables where schemaname = 'public' and tablename = 'cluster_key') <> '${application_role}' then
    revoke all on cluster_key from "${application_role}";
  end if;
end $$;
