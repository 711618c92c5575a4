-- A page of people is read once. The function that finds them returns what is shown, so the policy of the table, which lists
-- everybody who hides from the caller, is not asked again for the page; and each person who is read is looked up among those
-- who hide, instead of listing all of these first.

drop function jobwright_people_found(text, text[], text[], boolean, boolean, text, text, double precision, double precision,
  double precision, double precision, double precision, double precision, double precision, date, integer, text, text, integer,
  integer, integer);

-- As in V77: the best match first, then the latest card. Of more than a thousand matches the latest are compared; without
-- words the latest come first, and reading stops after the last that is shown. The total ends one after `most`. Security
-- definer, or PostgreSQL would not use the index of words: it checks a policy before what such an index finds. So who exists
-- for the caller is said here once more, and there is no other caller to ask for. The statement is made of constants, and
-- planned for the values it gets.
create function jobwright_people_found(organization uuid, words text, titles text[], skills text[], anywhere boolean,
    remote boolean, country text, region text, south double precision, north double precision, west double precision,
    east double precision, latitude double precision, longitude double precision, radius double precision,
    available date, pay integer, language text, permit text, most integer, first integer, size integer)
  returns table (id uuid, pseudonym text, card jsonb, available_from date, works_remotely boolean, pay_wanted integer,
    pay_currency text, permits jsonb, place bigint, total bigint)
  language plpgsql stable security definer rows 25 set search_path = pg_catalog, public, pg_temp as $$
declare
  caller uuid := jobwright_account();
  asked tsquery := jobwright_people_words(words, titles, skills);
  names text[];
  agency boolean;
  conditions text := '';
  there text;
begin
  if caller is null or not jobwright_finds_people(caller) then
    return;
  end if;
  select array_agg(k.kind || ' ' || k.key), coalesce(bool_or(k.kind = 'AGENCY'), false) into names, agency
    from jobwright_member_known_as(caller) k;
  if asked is not null then
    conditions := conditions || ' and f.words @@ $2';
  end if;
  if agency then
    conditions := conditions || ' and not f.hidden_from_agencies';
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
       select f.account_id, f.card_at, f.salt, f.words from (
         select f.account_id, f.card_at, f.salt, ' || case when asked is null then 'null::tsvector as words' else 'f.words' end || '
         from findable_profile f
         where f.visibility = ''SEARCHABLE'' and f.card is not null' || conditions || '
         order by f.card_at desc, f.salt offset 0) f
       where f.account_id <> $1
         and not exists (select from excluded_organization x
           where x.account_id = f.account_id and x.kind || '' '' || x.key = any ($20) offset 0)
         and not exists (select from account a where a.id = f.account_id and a.status <> ''ACTIVE'' offset 0)
       limit $16),
     page as (
       select account_id, row_number() over (order by ts_rank(words, $2) desc nulls last, card_at desc, salt) as place
       from found order by place offset $18 limit $19)
     select f.account_id, jobwright_pseudonym(f.salt, $21), f.card, f.available_from, f.remote, f.pay_wanted, f.pay_currency,
       f.permits, p.place, (select least(count(*), $17) from found)
     from page p join findable_profile f on f.account_id = p.account_id order by p.place'
    using caller, asked, country, region, south, north, west, east, latitude, longitude, radius, available, pay, language,
      permit, case when asked is null then most + 1 else greatest(most + 1, 1000) end, most + 1, first, size, names, organization;
end $$;
