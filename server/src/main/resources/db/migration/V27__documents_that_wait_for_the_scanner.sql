-- What waits for the virus scanner is shown to it in the order of its next try, and whoever runs this place sees when it waits
-- for long.

drop index ix_stored_document_scan;
create index ix_stored_document_scan on stored_document (next_try_at) where scan = 'PENDING';

-- Nobody may read these, so nobody waits for their text.
update stored_document set extraction = 'REFUSED' where scan = 'INFECTED' and extraction = 'PENDING';

-- Security definer: the staff sees since when one waits, not whose it is.
create function oldest_unscanned() returns timestamptz
  language sql stable security definer set search_path = public
  as $$ select min(stored_at) from stored_document where scan = 'PENDING' and jobwright_is_staff() $$;
