-- Imports and approvals of many adverts need few statements, and comparing an advert with those before it takes less time.

-- Whether anybody in an organization gets messages of a kind. Security definer: who causes one may see neither addresses nor
-- tokens.
create function jobwright_hears_webhook(organization uuid, kind text, at timestamptz) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from webhook_endpoint e where e.organization_id = organization and e.state <> 'DISABLED'
        and ' ' || e.types || ' ' like '% ' || kind || ' %')
      or exists (select from api_token t where t.organization_id = organization and t.revoked_at is null
        and t.expires_at > at and ' ' || t.scopes || ' ' like '% events:read %');
end $$;

-- New keys would wait in a list that each comparison reads from its beginning to its end.
alter index ix_posting_fingerprint_bands set (fastupdate = off);
select gin_clean_pending_list('ix_posting_fingerprint_bands');

alter table posting_fingerprint
  -- The shingles once more, each as one of 4,096 bits, and their number: what two texts have in common at most is known
  -- without reading them. Null until it is made anew in the night.
  add column signature bit varying,
  add column size integer,
  add constraint ck_posting_fingerprint_signature check (length(signature) = 4096);

-- A node of the version before replaces the shingles of a posting and knows no signature: the old one would rule copies out.
create function posting_fingerprint_drop_signature() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.signature := null;
  new.size := null;
  return new;
end $$;
create trigger posting_fingerprint_signature before update on posting_fingerprint
  for each row when (new.shingles is distinct from old.shingles and new.signature is not distinct from old.signature)
  execute function posting_fingerprint_drop_signature();

-- Replaces the fingerprint of a posting, unless it is of a later version.
create function jobwright_save_fingerprint(posting uuid, of_version integer, new_shingles integer[], new_bands integer[],
    new_title integer[], new_signature bit varying) returns integer
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into posting_fingerprint
      (posting_id, posting_version, organization_id, shingles, bands, title, signature, size)
    select p.id, of_version, p.organization_id, new_shingles, new_bands, new_title, new_signature, cardinality(new_shingles)
      from job_posting p where p.id = posting
    on conflict on constraint pk_posting_fingerprint do update set posting_version = excluded.posting_version,
      shingles = excluded.shingles, bands = excluded.bands, title = excluded.title, signature = excluded.signature,
      size = excluded.size
      where excluded.posting_version >= posting_fingerprint.posting_version
        or posting_fingerprint.title is null or posting_fingerprint.signature is null;
  return 1;
end $$;

-- As before, but only texts are counted out whose bits say that they may be close enough; and of more than twenty those are
-- taken that have the most in common by an estimate, not by their bands. What they have at most would put two long texts that
-- have nothing in common before a short text within a long one.
create or replace function jobwright_compare_case(compared uuid) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  mine posting_fingerprint;
  theirs posting_fingerprint;
  common integer[];
  left_out integer[];
  own_mine integer[];
  own_theirs integer[];
  both_have real;
  other uuid;
begin
  select f.* into mine from posting_fingerprint f join moderation_case c on c.posting_id = f.posting_id
    where c.id = compared and (jobwright_is_staff() or jobwright_works_for(c.organization_id));
  if not found or cardinality(mine.shingles) < 40 then
    return 0;
  end if;
  mine.size := cardinality(mine.shingles);
  with sharing as materialized (
    select o.posting_id, o.organization_id = mine.organization_id as own from posting_fingerprint o
      where o.bands && (select mine.bands) and o.posting_id <> mine.posting_id),
  latest as materialized (
    -- Own ones are not to hide those of others. Ids are ordered by time: the newest.
    (select * from sharing where own order by posting_id desc limit 200)
    union all
    (select * from sharing where not own order by posting_id desc limit 2000)),
  sized as materialized (
    select latest.*, coalesce(f.size, cardinality(f.shingles)) as size, f.signature
      from latest join posting_fingerprint f on f.posting_id = latest.posting_id),
  signed as materialized (
    -- What fell on a bit that another one had set is in common perhaps, too.
    select sized.posting_id, sized.own, sized.size, sized.signature,
        coalesce(bit_count(sized.signature & mine.signature)
          + least(sized.size - bit_count(sized.signature), mine.size - bit_count(mine.signature)),
          least(sized.size, mine.size))::real as most
      from sized where sized.size >= 40),
  passing as materialized (
    -- How much they have in common by an estimate (linear counting): for two unrelated texts about nothing, however long.
    select signed.posting_id, signed.own, signed.size, signed.signature is null as unsigned,
        case when signed.signature is null or mine.signature is null then least(signed.size, mine.size)
          else greatest(0, least(signed.size, mine.size,
            4096 * ln(4096::double precision * greatest(1, 4096 - bit_count(signed.signature | mine.signature))
              / greatest(1, 4096 - bit_count(signed.signature)) / greatest(1, 4096 - bit_count(mine.signature)))))
        end as common
      from signed
      where signed.most >= 0.8 * (signed.size + mine.size - signed.most)
        or (signed.most >= 0.3 * (signed.size + mine.size - signed.most) or signed.most >= 0.7 * least(signed.size, mine.size))
          and (not signed.own
            or exists (select from job_posting p where p.id = signed.posting_id and p.status = 'BLOCKED'))),
  alike as materialized (
    -- By how far they are a near copy or a contained one. Those without bits are not to hide those that have some.
    select passing.posting_id, passing.own, row_number() over (partition by passing.own, passing.unsigned order by greatest(
        passing.common / (passing.size + mine.size - passing.common) / 0.3,
        passing.common / least(passing.size, mine.size) / 0.7) desc) as place
      from passing),
  near as materialized (
    select f.posting_id, f.posting_version, alike.own, cardinality(f.shingles) as size,
      (select count(*) from (select unnest(f.shingles) intersect select unnest(mine.shingles)) both_have)::real as common
    from alike join posting_fingerprint f on f.posting_id = alike.posting_id
    where alike.place <= 20
  )
  insert into case_likeness (case_id, other_id, other_version, jaccard, containment)
    select compared, near.posting_id, near.posting_version, near.common / (near.size + mine.size - near.common),
      near.common / least(near.size, mine.size)
    from near join job_posting p on p.id = near.posting_id
    where near.common >= 0.8 * (near.size + mine.size - near.common)
      or (not near.own or p.status = 'BLOCKED')
        and (near.common >= 0.3 * (near.size + mine.size - near.common)
          or near.common >= 0.7 * least(near.size, mine.size))
    on conflict on constraint pk_case_likeness do update set other_version = excluded.other_version,
      jaccard = excluded.jaccard, containment = excluded.containment;

  for other in select l.other_id from case_likeness l join posting_fingerprint f on f.posting_id = l.other_id
      where l.case_id = compared and f.organization_id <> mine.organization_id
        and (l.jaccard >= 0.4 or l.containment >= 0.7) loop
    select f.* into theirs from posting_fingerprint f where f.posting_id = other;
    if common is null then
      common := jobwright_common_passages(mine);
    end if;
    left_out := common || jobwright_common_passages(theirs);
    own_mine := array(select unnest(mine.shingles) except select unnest(left_out));
    own_theirs := array(select unnest(theirs.shingles) except select unnest(left_out));
    both_have := (select count(*) from (select unnest(own_mine) intersect select unnest(own_theirs)) both_own);
    update case_likeness l set
        own_jaccard = case when least(cardinality(own_mine), cardinality(own_theirs)) < 20 then 0
          else both_have / (cardinality(own_mine) + cardinality(own_theirs) - both_have) end,
        own_containment = case when least(cardinality(own_mine), cardinality(own_theirs)) < 20 then 0
          else both_have / least(cardinality(own_mine), cardinality(own_theirs)) end
      where l.case_id = compared and l.other_id = other;
  end loop;
  return 1;
end $$;

-- Saves the fingerprints of submissions, and compares each with those before it.
create function jobwright_compare_submissions(cases uuid[], postings uuid[], versions integer[], shingles text[], bands text[],
    titles text[], signatures text[]) returns integer
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
begin
  for i in 1 .. cardinality(cases) loop
    perform jobwright_save_fingerprint(postings[i], versions[i], shingles[i]::integer[], bands[i]::integer[],
      titles[i]::integer[], signatures[i]::bit varying);
    perform jobwright_compare_case(cases[i]);
  end loop;
  return cardinality(cases);
end $$;
