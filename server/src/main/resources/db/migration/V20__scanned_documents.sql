-- What a virus scanner said; documents from before there was one are as good as they were.
alter table stored_document add scan varchar(10) not null default 'UNCHECKED'
  constraint ck_stored_document_scan check (scan in ('UNCHECKED', 'PENDING', 'CLEAN', 'INFECTED'));
create index ix_stored_document_scan on stored_document (stored_at) where scan = 'PENDING';
