-- People are told two weeks before their consent to be kept in a talent pool ends.
alter table pool_membership add column end_told_at timestamptz;
