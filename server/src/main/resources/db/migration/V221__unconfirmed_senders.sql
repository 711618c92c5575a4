-- A reply by mail whose sender the operator's mail server could not confirm (DMARC) is shown with a remark.
alter table message add column unconfirmed boolean not null default false;
