-- Comparing an advert with 100,000 others takes milliseconds again: benchmarks/copies measures it.

-- The latest fingerprints of an employer, without sorting all of them.
create index ix_posting_fingerprint_organization_latest on posting_fingerprint (organization_id, posting_id desc);
drop index ix_posting_fingerprint_organization_id;

-- As before; passages of the others that this advert does not have are left out before they are counted.
create or replace function jobwright_common_passages(one posting_fingerprint) returns integer[]
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return array(
    select passage from (
        select o.shingles from (
            select f.posting_id, f.shingles, f.title from posting_fingerprint f
              join job_posting p on p.id = f.posting_id and p.public_version is not null and p.status <> 'BLOCKED'
              join hiring_organization h on h.id = f.organization_id and h.status in ('VERIFIED', 'TRUSTED')
              where f.organization_id = one.organization_id and f.posting_id <> one.posting_id and f.title is not null
              order by f.posting_id desc limit 200) o
          where 2 * (select count(*) from (select unnest(o.title) intersect select unnest(one.title)) both_have)
            <= least(cardinality(o.title), cardinality(one.title))
          order by o.posting_id desc limit 50) others
      cross join unnest(others.shingles) as theirs (passage)
      join unnest(one.shingles) as own (passage) using (passage)
      group by passage having count(*) >= 2);
end $$;

-- As before. The planner took the most frequent bands for usual ones and read the whole table: a subquery hides them from it.
-- And what two texts have in common is counted once, not wherever it is used.
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
  with near as materialized (
    select f.posting_id, f.posting_version, candidate.own, cardinality(f.shingles) as size,
      (select count(*) from (select unnest(f.shingles) intersect select unnest(mine.shingles)) both_have)::real as common
    from (
      -- Own ones are not to hide those of others. Ids are ordered by time: the newest.
      select c.posting_id, c.own, row_number() over (partition by c.own order by
        (select count(*) from unnest(c.bands, mine.bands) as band (theirs, ours) where band.theirs = band.ours) desc) as place
      from (
        -- Only this way is the order no reason to leave the index of the bands.
        with sharing as materialized (
          select o.posting_id, o.bands, o.organization_id = mine.organization_id as own from posting_fingerprint o
            where o.bands && (select mine.bands) and o.posting_id <> mine.posting_id)
        (select * from sharing where own order by posting_id desc limit 200)
        union all
        (select * from sharing where not own order by posting_id desc limit 2000)
      ) c
    ) candidate
    join posting_fingerprint f on f.posting_id = candidate.posting_id
    where candidate.place <= 20 and cardinality(f.shingles) >= 40
  )
  insert into case_likeness (case_id, other_id, other_version, jaccard, containment)
    select compared, near.posting_id, near.posting_version, near.common / (near.size + cardinality(mine.shingles) - near.common),
      near.common / least(near.size, cardinality(mine.shingles))
    from near join job_posting p on p.id = near.posting_id
    where near.common >= 0.8 * (near.size + cardinality(mine.shingles) - near.common)
      or (not near.own or p.status = 'BLOCKED')
        and (near.common >= 0.3 * (near.size + cardinality(mine.shingles) - near.common)
          or near.common >= 0.7 * least(near.size, cardinality(mine.shingles)))
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
