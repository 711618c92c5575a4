-- What fails again and again is put aside, so that the rest goes on; and whoever runs this place sees how much that is.

-- A month of a role whose figures cannot be made goes behind the others, and is given up after some attempts.
alter table market_change add column attempts integer not null default 0;

-- Security definer: the staff sees how many there are, not whose they are.
create function parked_work() returns table (postings bigint, documents bigint, figures bigint)
  language sql stable security definer set search_path = public
  as $$
    select (select count(distinct job_posting_id) from posting_index_change where attempts >= 5),
        (select count(*) from stored_document where extraction = 'FAILED'),
        (select count(distinct (role, month)) from market_change where attempts >= 5)
      where jobwright_is_staff()
  $$;
