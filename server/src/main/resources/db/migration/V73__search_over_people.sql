-- The search of employers over people who want to be found.

-- The distance along the surface of the earth.
create function jobwright_km(latitude_a double precision, longitude_a double precision,
    latitude_b double precision, longitude_b double precision) returns double precision
  language sql immutable parallel safe as $$
  select 12742 * asin(sqrt(least(1, sin(radians(latitude_b - latitude_a) / 2) ^ 2
    + cos(radians(latitude_a)) * cos(radians(latitude_b)) * sin(radians(longitude_b - longitude_a) / 2) ^ 2))) $$;

-- The name by which an organization knows a person: always the same, and another one for each organization.
create function jobwright_pseudonym(salt uuid, organization uuid) returns text language sql immutable parallel safe
  as $$ select upper(left(encode(sha256(convert_to(salt::text || organization::text, 'UTF8')), 'hex'), 12)) $$;

-- Those with all of the words and skills, and one of the titles. Security definer, or PostgreSQL would not use the index:
-- it checks a policy before what an index of words finds. Whoever asks joins findable_profile, and sees no more than the
-- policy shows.
create function jobwright_people_matching(words text, titles text[], skills text[])
  returns table (id uuid, rank real)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
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
  return query select f.account_id, ts_rank(f.words, asked) from findable_profile f
    where f.visibility = 'SEARCHABLE' and f.words @@ asked;
end $$;
