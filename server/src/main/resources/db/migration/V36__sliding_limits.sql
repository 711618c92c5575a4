-- Limits count what was used in the window before as well, in proportion to how much of it is within the last window's
-- length: at the turn of a window nobody gets twice as much. What is refused is not counted as used.
alter table rate_limit
  add column count_before integer not null default 0,
  add column refusals integer not null default 0;
