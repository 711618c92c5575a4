-- Browsers that signed in to an account before: whoever guesses its password elsewhere does not lock them out.
-- The key is a hash over the browser's secret and the address, so the table names nobody.

create table known_browser (
  key text constraint pk_known_browser primary key
    constraint ck_known_browser_key check (length(key) = 64),
  last_used_at timestamptz not null
);
create index ix_known_browser_last_used_at on known_browser (last_used_at);
