-- Each hour nodes ask what the others erased since the hour before.
create index ix_erased_id_erased_at on erased_id (erased_at);
