-- Employers ask people whom they found; who is asked decides what they see.

create table contact_request (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  account_id uuid not null,
  sender_id uuid not null,
  -- The name by which the organization knows the person.
  pseudonym text not null,
  text text not null,
  sent_at timestamptz not null,
  -- Until then the organization does not ask this person again.
  quiet_until timestamptz not null,
  state text not null,
  state_at timestamptz not null,
  -- What the person agreed to share, and until when.
  parts jsonb,
  consent_version integer,
  consent_at timestamptz,
  shared_until timestamptz,
  constraint pk_contact_request primary key (id),
  constraint fk_contact_request_organization foreign key (organization_id) references hiring_organization (id),
  constraint fk_contact_request_account foreign key (account_id) references account (id) on delete cascade,
  constraint fk_contact_request_sender foreign key (sender_id) references account (id),
  constraint ck_contact_request_text check (char_length(text) between 1 and 1500),
  constraint ck_contact_request_pseudonym check (char_length(pseudonym) = 12),
  -- EXPIRED follows from the time.
  constraint ck_contact_request_state check (state in ('SENT', 'ACCEPTED', 'DECLINED', 'ENDED')),
  -- Nothing is shared without consent.
  constraint ck_contact_request_consent check (
    num_nonnulls(parts, consent_version, consent_at, shared_until) in (0, 4)
    and (consent_at is not null) = (state in ('ACCEPTED', 'ENDED'))),
  constraint ck_contact_request_shared_until check (shared_until <= consent_at + interval '186 days'),
  constraint ex_contact_request_quiet exclude using gist (
    organization_id with =, account_id with =, tstzrange(sent_at, quiet_until) with &&)
);
create index ix_contact_request_organization on contact_request (organization_id, sent_at desc);
create index ix_contact_request_account on contact_request (account_id, sent_at desc);
create index ix_contact_request_sender on contact_request (sender_id);
create index ix_contact_request_state_at on contact_request (state_at);

-- The person sees what they were asked, those who recruit for the organization what it asked. They ask; only the person
-- answers.
alter table contact_request enable row level security;
create policy contact_request_select on contact_request for select
  using (jobwright_is_system() or account_id = jobwright_account()
    or jobwright_works_for(organization_id) and account_id not in (select jobwright_hiding_from(jobwright_account())));
create policy contact_request_insert on contact_request for insert
  with check (jobwright_is_system()
    or state = 'SENT' and sender_id = jobwright_account() and jobwright_works_for(organization_id)
      and (select jobwright_finds_people(jobwright_account())));
create policy contact_request_update on contact_request for update
  using (jobwright_is_system() or account_id = jobwright_account());
create policy contact_request_delete on contact_request for delete using (jobwright_is_system());

-- Members of an organization with which a person shares something read the profile as long as that lasts.
create policy candidate_profile_shared on candidate_profile for select
  using (exists (select from contact_request c
    where c.account_id = candidate_profile.account_id and c.state = 'ACCEPTED' and c.shared_until > now()
      and jobwright_works_for(c.organization_id)));

-- By what an organization is meant in a list of those to hide from. Names, websites and recruiting for others count only
-- once somebody looked at it: or else anybody could found one of any name and see who vanishes from a search. One that comes
-- later, or changes its name or website, counts from that moment.
create function jobwright_known_as(organization uuid) returns table (kind text, key text)
  language sql stable as $$
  with verified as (
    select display_name, profile from hiring_organization where id = organization and status in ('VERIFIED', 'TRUSTED'))
  select 'ORGANIZATION', organization::text
  union select 'NAME', jobwright_name_key(display_name) from verified
  union select 'NAME', jobwright_name_key(profile ->> 'legalName') from verified
  union select 'DOMAIN', domain
    from verified, jobwright_domains(substring(lower(profile ->> 'website') from '^https?://([^/?#:]+)')) domain
  -- Some are called like their domain, whatever their website is.
  union select 'DOMAIN', lower(btrim(display_name)) from verified
  union select 'DOMAIN', lower(btrim(profile ->> 'legalName')) from verified
  -- Nobody lists this one; it stands for all that recruit for others.
  union select 'AGENCY', '' from verified where (profile ->> 'agency')::boolean $$;

-- By what a person is meant: as the organizations that they work for, whichever they act for.
create function jobwright_member_known_as(member uuid) returns table (kind text, key text)
  language sql stable as $$
  with employer as (
    select organization_id as id from organization_membership where account_id = member and ended_at is null)
  select k.kind, k.key from employer, jobwright_known_as(id) k
  -- The addresses of all who work there: one of them may have signed up with a private one.
  union select 'DOMAIN', domain
    from employer e join organization_membership c on c.organization_id = e.id and c.ended_at is null
      join account a on a.id = c.account_id, jobwright_domains(split_part(lower(a.email), '@', 2)) domain $$;

-- Everybody who hides from an organization that a person works for; also those who hide from agencies, if it is one. One
-- list for search, pool and requests. Security definer: nobody knows who hides from them, and nobody asks for another
-- person.
create or replace function jobwright_hiding_from(member uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with known as materialized (
    select kind, key from jobwright_member_known_as(member) where member = jobwright_account() or jobwright_is_system())
  select x.account_id from known k join excluded_organization x on x.kind = k.kind and x.key = k.key
  union all
  select f.account_id from findable_profile f
    where f.hidden_from_agencies and exists (select from known where kind = 'AGENCY') $$;

-- Whether the caller hides from an organization. Not by the addresses of its members: the caller would learn who signed
-- up there with which. Security definer: a caller who is a stranger to it reads little of it.
create function jobwright_hides_from(organization uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from jobwright_known_as(organization) k
    where exists (select from excluded_organization x
        where x.account_id = jobwright_account() and x.kind = k.kind and x.key = k.key)
      or k.kind = 'AGENCY' and exists (select from findable_profile f
        where f.account_id = jobwright_account() and f.hidden_from_agencies)) $$;

-- Whether the caller hides from a member of an organization, by whatever; for mails to that member, never for a page.
-- Security definer: they need not see where else that one works.
create function jobwright_hides_from_member(member uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from jobwright_member_known_as(member) k
    where exists (select from excluded_organization x
        where x.account_id = jobwright_account() and x.kind = k.kind and x.key = k.key)
      or k.kind = 'AGENCY' and exists (select from findable_profile f
        where f.account_id = jobwright_account() and f.hidden_from_agencies)) $$;
create index ix_findable_profile_agencies on findable_profile (account_id) where hidden_from_agencies;

alter policy findable_profile_select on findable_profile
  using (jobwright_is_system() or account_id = jobwright_account()
    or visibility = 'SEARCHABLE' and card is not null and (select jobwright_finds_people(jobwright_account()))
      and account_id not in (select jobwright_hiding_from(jobwright_account())));
drop function jobwright_is_of_agency(uuid);
