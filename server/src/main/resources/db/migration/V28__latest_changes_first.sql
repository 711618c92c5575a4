-- The index hears of the latest changes first, also while everything is written anew.
drop index ix_posting_index_change_attempts_id;
create index ix_posting_index_change_attempts_id on posting_index_change (attempts, id desc);
