-- The search over people reads no more than it shows, finds only people who can sign in, and answers its caller alone.

-- Whether a person looks for people: owners, recruiters, and those who lead a posting, of verified organizations do. Security
-- definer: it reads who leads, and answers the caller alone.
create or replace function jobwright_finds_people(member uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select (member = jobwright_account() or jobwright_is_system())
    and exists (select from organization_membership m join hiring_organization o on o.id = m.organization_id
      where m.account_id = member and m.ended_at is null and o.status in ('VERIFIED', 'TRUSTED')
        and (m.role in ('OWNER', 'RECRUITER')
          or exists (select from hiring_team_member t
            where t.organization_id = o.id and t.account_id = member and t.part = 'LEAD' and t.until is null))) $$;

-- Those of the findable whose account is suspended, or not confirmed. Security definer: an employer reads no account of a
-- stranger.
create function jobwright_stopped_people() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id from account a join findable_profile f on f.account_id = a.id
  where a.status <> 'ACTIVE' and (jobwright_is_system() or jobwright_finds_people(jobwright_account())) $$;
create index ix_account_stopped on account (id) where status <> 'ACTIVE';

alter policy findable_profile_select on findable_profile
  using (jobwright_is_system() or account_id = jobwright_account()
    or visibility = 'SEARCHABLE' and card is not null and (select jobwright_finds_people(jobwright_account()))
      and account_id not in (select jobwright_hiding_from(jobwright_account()))
      and account_id not in (select jobwright_stopped_people()));

-- The latest first, of all, of a country and of a region.
create index ix_findable_profile_fresh on findable_profile (card_at desc, salt)
  where visibility = 'SEARCHABLE' and card is not null;
create index ix_findable_profile_country on findable_profile ((card ->> 'country'), card_at desc, salt)
  where visibility = 'SEARCHABLE' and card is not null;
create index ix_findable_profile_region on findable_profile ((card ->> 'region'), card_at desc, salt)
  where visibility = 'SEARCHABLE' and card is not null;

-- A person is where the next large town of their region is. What was stored says more; IdleProfileTimer finds it anew.
update findable_profile set latitude = null, longitude = null;

-- The same name as before would take twice as long to find.
create or replace function jobwright_pseudonym(salt uuid, organization uuid) returns text
  language sql immutable parallel safe
  as $$ select upper(left(encode(sha256(uuid_send(salt) || uuid_send(organization)), 'hex'), 12)) $$;

-- All of the words and skills, and one of the titles; null if there are none, and nobody if they say nothing, like "the".
create function jobwright_people_words(words text, titles text[], skills text[]) returns tsquery
  language plpgsql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
declare
  asked tsquery;
  any_title tsquery;
  one text;
begin
  if words <> '' then
    asked := websearch_to_tsquery('english', words) || websearch_to_tsquery('german', words);
  end if;
  foreach one in array titles loop
    any_title := coalesce(any_title || phraseto_tsquery('english', one) || phraseto_tsquery('german', one),
      phraseto_tsquery('english', one) || phraseto_tsquery('german', one));
  end loop;
  asked := coalesce(asked && any_title, any_title, asked);
  foreach one in array skills loop
    asked := coalesce(asked && (phraseto_tsquery('english', one) || phraseto_tsquery('german', one)),
      phraseto_tsquery('english', one) || phraseto_tsquery('german', one));
  end loop;
  return asked;
end $$;

drop function jobwright_people_matching(text, text[], text[]);

-- A page of a search: the best match first, then the latest card. Of more than two thousand matches the latest are
-- compared; without words the latest come first, and reading stops after the last that is shown. The total ends one after
-- `most`. Security definer, or PostgreSQL would not use the index of words: it checks a policy before what such an index
-- finds. So who exists for the caller is said here once more, and there is no other caller to ask for. The statement is made
-- of constants, and planned for the values it gets.
create function jobwright_people_found(words text, titles text[], skills text[], anywhere boolean, remote boolean,
    country text, region text, south double precision, north double precision, west double precision,
    east double precision, latitude double precision, longitude double precision, radius double precision,
    available date, pay integer, language text, permit text, most integer, first integer, size integer)
  returns table (id uuid, place bigint, total bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  caller uuid := jobwright_account();
  asked tsquery := jobwright_people_words(words, titles, skills);
  conditions text := '';
  there text;
begin
  if caller is null or not jobwright_finds_people(caller) then
    return;
  end if;
  if asked is not null then
    conditions := conditions || ' and f.words @@ $2';
  end if;
  if anywhere then
    there := case when remote then 'f.remote' else 'true' end;
  else
    there := case
        when country <> '' then 'f.card ->> ''country'' = $3'
        when region <> '' then 'f.card ->> ''region'' = $4'
        else 'f.latitude between $5 and $6 and f.longitude between $7 and $8'
          || ' and jobwright_km(f.latitude, f.longitude, $9, $10) <= $11' end
      || case when remote then ' or f.remote' else '' end;
  end if;
  conditions := conditions || ' and (' || there || ')'
    || ' and (f.available_from is null or f.available_from <= $12) and (f.pay_euros is null or f.pay_euros <= $13)'
    || case when language = '' then '' else ' and jsonb_exists(f.card -> ''languages'', $14)' end
    || case when permit = '' then '' else ' and jsonb_exists(f.permits, $15)' end;
  return query execute
    'with found as (
       select f.account_id, f.card_at, f.salt, f.words from findable_profile f
       where f.visibility = ''SEARCHABLE'' and f.card is not null and f.account_id <> $1
         and f.account_id not in (select jobwright_hiding_from($1))
         and f.account_id not in (select jobwright_stopped_people())' || conditions || '
       order by f.card_at desc, f.salt limit $16),
     ranked as (
       select account_id, row_number() over (order by ts_rank(words, $2) desc nulls last, card_at desc, salt) as place
       from found)
     select account_id, place, (select least(count(*), $17) from found) from ranked
     where place > $18 order by place limit $19'
    using caller, asked, country, region, south, north, west, east, latitude, longitude, radius, available, pay, language,
      permit, case when asked is null then most + 1 else greatest(most + 1, 2000) end, most + 1, first, size;
end $$;
