-- A posting that cannot be written into the index is tried again later, not at once: a full disk is no fault of it.
alter table posting_index_change add column next_try_at timestamptz not null default now();
