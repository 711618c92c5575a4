-- A million events and 60,000 adverts of 12 roles in 13 months; a number decides what each is, so every run has the same.
create table rival_event (
  role text not null, month date not null, country text not null, kind text not null, actor_kind text not null,
  actor bytea not null);
insert into rival_event
  select 'role-' || (h1 % 12),
      (date_trunc('month', now() at time zone 'UTC') - (h2 % 13) * interval '1 month')::date,
      (array['GB','GB','GB','GB','GB','GB','GB','GB','GB','GB','DE','DE','DE','DE','DE','US','US','US','FR','ZZ'])[1 + h3 % 20],
      kind,
      case when kind <> 'SEARCH' or h5 % 10 between 5 and 8 then 'CANDIDATE' when h5 % 10 = 9 then 'EMPLOYER' else 'VISITOR' end,
      case when kind <> 'SEARCH' or h5 % 10 >= 5 then substr(sha256(int4send(h2 % 13) || int4send(h6 % 20000)), 1, 16)
        else '\x' end
    from (select abs(hashint8extended(n, 1) % 1000003)::int as h1, abs(hashint8extended(n, 2) % 1000003)::int as h2,
        abs(hashint8extended(n, 3) % 1000003)::int as h3, abs(hashint8extended(n, 5) % 1000003)::int as h5,
        abs(hashint8extended(n, 6) % 1000003)::int as h6,
        (array['SEARCH','SEARCH','SEARCH','SEARCH','SEARCH','SEARCH','VIEW','VIEW','APPLICATION','FOLLOW'])
          [1 + abs(hashint8extended(n, 4) % 1000003)::int % 10] as kind
      from generate_series(1, 1000000) as n) as drawn;
-- What reading the events by themselves needs most.
create index ix_rival_event on rival_event (role, month, country) include (kind, actor_kind, actor);

insert into market_event (role, month, country, kind, actor_kind, actor, times)
  select role, month, country, kind, actor_kind, actor, count(*) from rival_event group by 1, 2, 3, 4, 5, 6;

insert into market_posting (posting_id, opened_at, ends_at, paused, organization_id, title, role, country, pay_currency,
    pay_low, pay_high)
  select md5('posting ' || n)::uuid, opened, opened + (10 + h3 % 50) * interval '1 day', false,
      md5('organization ' || h4 % 2000)::uuid, 'Role ' || h1 % 12, 'role-' || h1 % 12,
      (array['GB','GB','DE','US'])[1 + h5 % 4], (array['GBP','GBP','EUR','USD'])[1 + h5 % 4],
      25000 + 500 * (h6 % 80), 30000 + 500 * (h6 % 80)
    from (select n, abs(hashint8extended(n, 11) % 1000003)::int as h1, abs(hashint8extended(n, 13) % 1000003)::int as h3,
        abs(hashint8extended(n, 14) % 1000003)::int as h4, abs(hashint8extended(n, 15) % 1000003)::int as h5,
        abs(hashint8extended(n, 16) % 1000003)::int as h6,
        now() - (abs(hashint8extended(n, 12) % 1000003)::int % 390) * interval '1 day' as opened
      from generate_series(1, 60000) as n) as drawn;
analyze rival_event;
analyze market_event;
analyze market_posting
