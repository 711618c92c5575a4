-- What the latest submitted text of each posting is recognized by, and which other texts are close to that of a case.
create table posting_fingerprint (
  posting_id uuid not null,
  posting_version integer not null,
  organization_id uuid not null,
  -- Hashes of three words each, and MinHash bands of them: texts with a common band are compared.
  shingles integer[] not null,
  bands integer[] not null,
  constraint pk_posting_fingerprint primary key (posting_id),
  constraint fk_posting_fingerprint_posting_id foreign key (posting_id) references job_posting (id),
  constraint fk_posting_fingerprint_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint ck_posting_fingerprint_shingles check (cardinality(shingles) <= 20000),
  constraint ck_posting_fingerprint_bands check (cardinality(bands) = 64)
);
create index ix_posting_fingerprint_bands on posting_fingerprint using gin (bands);
create index ix_posting_fingerprint_organization_id on posting_fingerprint (organization_id);

create table case_likeness (
  case_id uuid not null,
  other_id uuid not null,
  other_version integer not null,
  jaccard real not null,
  containment real not null,
  constraint pk_case_likeness primary key (case_id, other_id),
  constraint fk_case_likeness_case_id foreign key (case_id) references moderation_case (id),
  constraint fk_case_likeness_other_id foreign key (other_id) references job_posting (id),
  constraint ck_case_likeness_jaccard check (jaccard between 0 and 1),
  constraint ck_case_likeness_containment check (containment between 0 and 1)
);
create index ix_case_likeness_other_id on case_likeness (other_id);

-- An employer writes the fingerprint of its own advert; only staff reads what is close to what.
alter table posting_fingerprint enable row level security;
create policy posting_fingerprint_select on posting_fingerprint for select
  using (jobwright_is_staff() or jobwright_is_member_of(organization_id));
create policy posting_fingerprint_insert on posting_fingerprint for insert
  with check (jobwright_is_staff() or jobwright_works_for(organization_id));
create policy posting_fingerprint_update on posting_fingerprint for update
  using (jobwright_is_staff() or jobwright_works_for(organization_id));
-- Deleted ones are made anew the next night.
create policy posting_fingerprint_delete on posting_fingerprint for delete using (jobwright_is_system());

alter table case_likeness enable row level security;
create policy case_likeness_select on case_likeness for select using (jobwright_is_staff());
create policy case_likeness_insert on case_likeness for insert with check (jobwright_is_staff());

-- Compares the text of a case with those of all other postings and keeps the closest: twenty of other employers, and own
-- ones that are nearly the same or blocked. Security definer: the employer who submits neither reads other texts nor
-- learns what is found. Texts of less than 40 shingles say too little. Again for the same case it brings up to date.
create function jobwright_compare_case(compared uuid) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  mine posting_fingerprint;
begin
  select f.* into mine from posting_fingerprint f join moderation_case c on c.posting_id = f.posting_id
    where c.id = compared and (jobwright_is_staff() or jobwright_works_for(c.organization_id));
  if not found or cardinality(mine.shingles) < 40 then
    return 0;
  end if;
  insert into case_likeness (case_id, other_id, other_version, jaccard, containment)
    select compared, near.posting_id, near.posting_version, near.common / (near.size + cardinality(mine.shingles) - near.common),
      near.common / least(near.size, cardinality(mine.shingles))
    from (
      select f.posting_id, f.posting_version, candidate.own, cardinality(f.shingles) as size,
        (select count(*) from (select unnest(f.shingles) intersect select unnest(mine.shingles)) both_have)::real as common
      from (
        -- Own ones are not to hide those of others. Ids are ordered by time: the newest.
        select c.posting_id, c.own, row_number() over (partition by c.own order by
          (select count(*) from unnest(c.bands, mine.bands) as band (theirs, ours) where theirs = ours) desc) as place
        from (
          -- Only this way is the order no reason to leave the index of the bands.
          with sharing as materialized (
            select o.posting_id, o.bands, o.organization_id = mine.organization_id as own from posting_fingerprint o
              where o.bands && mine.bands and o.posting_id <> mine.posting_id)
          (select * from sharing where own order by posting_id desc limit 200)
          union all
          (select * from sharing where not own order by posting_id desc limit 2000)
        ) c
      ) candidate
      join posting_fingerprint f on f.posting_id = candidate.posting_id
      where candidate.place <= 20 and cardinality(f.shingles) >= 40
    ) near
    join job_posting p on p.id = near.posting_id
    where near.common >= 0.8 * (near.size + cardinality(mine.shingles) - near.common)
      or (not near.own or p.status = 'BLOCKED')
        and (near.common >= 0.3 * (near.size + cardinality(mine.shingles) - near.common)
          or near.common >= 0.7 * least(near.size, cardinality(mine.shingles)))
    on conflict on constraint pk_case_likeness do update set other_version = excluded.other_version,
      jaccard = excluded.jaccard, containment = excluded.containment;
  return 1;
end $$;

-- Whether the text of a case is close to what another employer has made public. Security definer: the employer learns
-- that and nothing else, and nothing at all of texts that are not public.
create function jobwright_close_to_another(compared uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from case_likeness l
    join moderation_case c on c.id = l.case_id
    join job_posting o on o.id = l.other_id
    where l.case_id = compared and (jobwright_is_staff() or jobwright_is_member_of(c.organization_id))
      and o.organization_id <> c.organization_id and (l.jaccard >= 0.4 or l.containment >= 0.7)
      and o.status = 'LIVE' and o.valid_through > now() and o.visibility = 'PUBLIC' and o.public_version = l.other_version);
end $$;
