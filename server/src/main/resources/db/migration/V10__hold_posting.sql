-- Whoever applies keeps the posting as it is until the application is there: closing waits, and an application that comes
-- after the close sees it. Security definer: an applicant may neither change the posting nor, by the policy for updates,
-- lock its row.
create function job_posting_hold(posting uuid) returns void
  language sql volatile security definer set search_path = public
  as $$
    select id from job_posting where id = posting for share
  $$;
