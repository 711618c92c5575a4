-- Who can find a person: whether employers do, which ones never do, and what they see.

create table findable_profile (
  account_id uuid not null,
  version bigint not null,
  visibility text not null,
  visibility_at timestamptz not null,
  hidden_from_agencies boolean not null,
  -- What the person looks for, as far as they say it.
  available_from date,
  remote boolean not null,
  pay_wanted integer,
  pay_currency text,
  pay_euros integer,
  permits jsonb not null,
  -- What employers see, made from the resume without names; null if nothing is left. Nothing else is searched.
  card jsonb,
  card_at timestamptz not null,
  words tsvector generated always as (
    jsonb_to_tsvector('english', card - array['region', 'country', 'languages'], '["string"]')
    || jsonb_to_tsvector('german', card - array['region', 'country', 'languages'], '["string"]')) stored,
  -- Of the town, as exact as a quarter of a degree.
  latitude double precision,
  longitude double precision,
  -- Behind the names that employers know the person by.
  salt uuid not null,
  constraint pk_findable_profile primary key (account_id),
  constraint fk_findable_profile_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_findable_profile_visibility check (visibility in ('HIDDEN', 'SEARCHABLE')),
  constraint ck_findable_profile_pay check (num_nonnulls(pay_wanted, pay_currency, pay_euros) in (0, 3)
    and pay_wanted between 1 and 10000000),
  constraint ck_findable_profile_permits check (jsonb_typeof(permits) = 'array'),
  constraint ck_findable_profile_place check (num_nonnulls(latitude, longitude) in (0, 2))
);
create index ix_findable_profile_words on findable_profile using gin (words) where visibility = 'SEARCHABLE';
create index ix_findable_profile_place on findable_profile (latitude, longitude) where visibility = 'SEARCHABLE';

-- A name as it is compared: without accents, capitals, spaces, signs and legal forms.
create function jobwright_name_key(name text) returns text language sql immutable parallel safe as $$
  select regexp_replace(coalesce(nullif(btrim(regexp_replace(plain,
      '(^| )(ag|co|corp|corporation|gmbh|inc|kg|limited|llc|llp|ltd|mbh|ohg|plc|se|ug)(?= |$)', '', 'g')), ''), plain),
    ' +', '', 'g')
  from (select regexp_replace(replace(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g')), 'ß', 'ss'),
    '[][ !-/:-@\\^_`{|}~–—’‘“”„´·]+', ' ', 'g') as plain) folded $$;

create table excluded_organization (
  account_id uuid not null,
  kind text not null,
  -- The id of the organization, its domain, or its name as it was typed.
  value text not null,
  label text not null,
  since timestamptz not null,
  key text not null generated always as (case kind when 'NAME' then jobwright_name_key(value) else value end) stored,
  constraint pk_excluded_organization primary key (account_id, kind, value),
  constraint fk_excluded_organization_profile foreign key (account_id)
    references findable_profile (account_id) on delete cascade,
  constraint ck_excluded_organization_kind check (kind in ('ORGANIZATION', 'DOMAIN', 'NAME')),
  constraint ck_excluded_organization_value check (char_length(value) between 1 and 253),
  constraint ck_excluded_organization_label check (char_length(label) between 1 and 253)
);
create index ix_excluded_organization_key on excluded_organization (kind, key);

-- acme.example of jobs.acme.example, too.
create function jobwright_domains(host text) returns setof text language sql immutable parallel safe as $$
  select array_to_string(labels[n:], '.')
  from (select string_to_array(host, '.') as labels) named, generate_series(1, cardinality(labels) - 1) n $$;

-- Everybody who hides from an organization that a person works for, whichever they act for. An organization that comes
-- later, or changes its name or website, counts from that moment. Security definer: nobody knows who hides from them.
create function jobwright_hiding_from(member uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with employer as (
    select o.id, o.display_name, o.profile
    from organization_membership m join hiring_organization o on o.id = m.organization_id
    where m.account_id = member and m.ended_at is null),
  known as (
    select 'ORGANIZATION' as kind, id::text as key from employer
    union select 'NAME', jobwright_name_key(display_name) from employer
    union select 'NAME', jobwright_name_key(profile ->> 'legalName') from employer
    union select 'DOMAIN', domain
      from employer, jobwright_domains(substring(lower(profile ->> 'website') from '^https?://([^/?#:]+)')) domain
    -- Some are called like their domain, whatever their website is.
    union select 'DOMAIN', lower(btrim(display_name)) from employer
    union select 'DOMAIN', lower(btrim(profile ->> 'legalName')) from employer
    -- The addresses of all who work there: one of them may have signed up with a private one.
    union select 'DOMAIN', domain
      from employer e join organization_membership c on c.organization_id = e.id and c.ended_at is null
        join account a on a.id = c.account_id, jobwright_domains(split_part(lower(a.email), '@', 2)) domain)
  select x.account_id from excluded_organization x join known k on k.kind = x.kind and k.key = x.key $$;

-- Whether a person works for an organization that recruits for others.
create function jobwright_is_of_agency(member uuid) returns boolean language sql stable as $$
  select exists (select from organization_membership m join hiring_organization o on o.id = m.organization_id
    where m.account_id = member and m.ended_at is null and (o.profile ->> 'agency')::boolean) $$;

-- Whether a person looks for people: owners and recruiters of verified organizations do.
create function jobwright_finds_people(member uuid) returns boolean language sql stable as $$
  select exists (select from organization_membership m join hiring_organization o on o.id = m.organization_id
    where m.account_id = member and m.ended_at is null and m.role in ('OWNER', 'RECRUITER')
      and o.status in ('VERIFIED', 'TRUSTED')) $$;

-- Who sees which row: people their own. Those who look for people see whoever wants to be found and does not hide from
-- them. Nobody else sees from whom a person hides.
alter table findable_profile enable row level security;
create policy findable_profile_select on findable_profile for select
  using (jobwright_is_system() or account_id = jobwright_account()
    or visibility = 'SEARCHABLE' and card is not null and (select jobwright_finds_people(jobwright_account()))
      and account_id not in (select jobwright_hiding_from(jobwright_account()))
      and not (hidden_from_agencies and (select jobwright_is_of_agency(jobwright_account()))));
create policy findable_profile_insert on findable_profile for insert
  with check (jobwright_is_system() or account_id = jobwright_account());
create policy findable_profile_update on findable_profile for update
  using (jobwright_is_system() or account_id = jobwright_account());
create policy findable_profile_delete on findable_profile for delete using (jobwright_is_system());

alter table excluded_organization enable row level security;
create policy excluded_organization_all on excluded_organization
  using (jobwright_is_system() or account_id = jobwright_account());
