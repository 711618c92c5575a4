-- A reply by mail whose quoted text was not recognised is kept whole; what its program marked as quoted is shown folded.
alter table message add column quoting boolean not null default false;
