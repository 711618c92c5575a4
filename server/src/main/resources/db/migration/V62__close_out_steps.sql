-- Who began, confirmed, undid or gave up a close-out, and when; earlier ones say only their latest step.
alter table close_out add column steps jsonb not null default '[]';
alter table close_out add constraint ck_close_out_steps check (jsonb_typeof(steps) = 'array');
