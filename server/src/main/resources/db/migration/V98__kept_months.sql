-- For how many months after its end an application is kept that is sent now; null if the employer deletes nothing, or its
-- country cannot be read. Security definer: candidates are told before they send, and do not see what the employer chose.
create function jobwright_kept_months(posting uuid, posting_version integer) returns integer
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select case when bool_and(r.place is not null) and coalesce(bool_and(y.deletes), true) then
      greatest(max(r.demanded), 1, (array_agg(least(greatest(coalesce((y.months ->> r.place)::integer, m.usual), m.least),
        m.longest) order by r.nth))[1]) end
    from job_posting p cross join lateral jobwright_retention_rules(p.id, posting_version, p.organization_id, null) r
      left join retention_rule m on m.place = r.place
      left join retention_policy y on y.id = p.organization_id
    where p.id = posting);
end $$;
