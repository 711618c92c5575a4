-- Adverts of an organization that was stopped are not open any more; those of one that was stopped for good were none.
create function market_stop(organization uuid, now timestamptz, for_good boolean) returns void
  language sql volatile security definer set search_path = public
  as $$
    delete from market_posting p
      where for_good and p.posting_id in (select j.id from job_posting j where j.organization_id = organization);
    update market_posting p set ends_at = greatest(p.opened_at, now), paused = true
      where p.ends_at > now and p.posting_id in (select j.id from job_posting j where j.organization_id = organization);
  $$;
