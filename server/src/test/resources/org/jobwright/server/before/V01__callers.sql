-- Who calls: set once per transaction by the application (ServiceBoundary), read by row-level security.
-- A connection on which nothing was set sees only what everyone may see.

create function jobwright_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('jobwright.account', true), '')::uuid $$;

create function jobwright_is_system() returns boolean language sql stable parallel safe
  as $$ select current_setting('jobwright.role', true) = 'system' $$;

-- Moderators and administrators, and Jobwright itself.
create function jobwright_is_staff() returns boolean language sql stable parallel safe
  as $$ select current_setting('jobwright.role', true) in ('staff', 'system') $$;

create function jobwright_is_member_of(organization uuid) returns boolean language sql stable parallel safe
  as $$ select organization = any (string_to_array(nullif(current_setting('jobwright.organizations', true), ''), ',')::uuid[]) $$;
