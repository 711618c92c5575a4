-- The tokens by which programs call the API for an organization. Of each only the hash is stored; it was shown once.
create table api_token (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  name text not null,
  -- The first characters, by which owners recognize it.
  prefix text not null,
  secret_hash text not null,
  scopes text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  last_used_from text,
  constraint pk_api_token primary key (id),
  constraint uq_api_token_secret_hash unique (secret_hash),
  constraint fk_api_token_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint fk_api_token_made_by foreign key (made_by) references account (id),
  constraint ck_api_token_name check (length(name) between 1 and 80),
  constraint ck_api_token_secret_hash check (secret_hash ~ '^[0-9a-f]{64}$'),
  constraint ck_api_token_scopes check (scopes ~ '^[a-z]+:[a-z]+( [a-z]+:[a-z]+)*$'),
  constraint ck_api_token_expires_at check (expires_at > made_at)
);
create index ix_api_token_organization_id on api_token (organization_id);
create index ix_api_token_made_by on api_token (made_by);

-- Who sees which row: the members of the organization; the guard lets in owners only.
alter table api_token enable row level security;
create policy api_token_all on api_token
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());

-- A token works until it is revoked, until its last day, and as long as the owner who made it, and who has seen it, is an
-- owner. Where it belongs, for whom it acts, and whether its organization runs.
create function jobwright_working_token(token uuid, at timestamptz)
  returns table (organization_id uuid, made_by uuid, runs boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select t.organization_id, t.made_by, o.status not in ('SUSPENDED', 'BLOCKED')
    from api_token t
      join hiring_organization o on o.id = t.organization_id
      join organization_membership m on m.organization_id = t.organization_id and m.account_id = t.made_by
        and m.role = 'OWNER' and m.ended_at is null
      join account a on a.id = t.made_by and a.status = 'ACTIVE'
    where t.id = token and t.revoked_at is null and t.expires_at > at $$;

-- The token that a program sends, by its hash, if it works. Notes its use once a minute, and never waits to do so.
create function jobwright_open_token(hash text, at timestamptz, address text)
  returns table (token uuid, scopes text)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update api_token set last_used_at = at, last_used_from = address
    where id = (select t.id from api_token t
      where t.secret_hash = hash and (t.last_used_at is null or t.last_used_at < at - interval '1 minute')
        and exists (select from jobwright_working_token(t.id, at))
      for update skip locked);
  return query select t.id, t.scopes from api_token t
    where t.secret_hash = hash and exists (select from jobwright_working_token(t.id, at));
end $$;

-- Says that a program calls, for the rest of the transaction. Its account is the id of its token, which no account has: it
-- is signed in, and nobody's own things are its own. It sees the one organization. Empty if the token works no longer.
create function jobwright_call_with_token(token uuid, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  one record;
begin
  perform jobwright_call_as('', '');
  select * into one from jobwright_working_token(token, at);
  if one.organization_id is null then
    return '';
  end if;
  perform set_config('jobwright.account', token::text, true);
  perform set_config('jobwright.role', 'program', true);
  perform set_config('jobwright.organizations', one.organization_id::text, true);
  if one.runs then
    perform set_config('jobwright.running_organizations', one.organization_id::text, true);
  end if;
  return one.organization_id || ' ' || one.made_by;
end $$;

-- Programs are in the audit log by their token.
alter table audit_entry drop constraint ck_audit_entry_actor_kind,
  add constraint ck_audit_entry_actor_kind check (actor_kind in ('PERSON', 'VISITOR', 'SYSTEM', 'TOKEN'));
