-- Whether the author has typed something. A draft is seen by its author alone; that there is one keeps the kit.
alter table scorecard_assignment add column begun boolean not null default false;
update scorecard_assignment s set begun = submitted > 0
  or exists (select 1 from scorecard_draft d where d.assignment_id = s.id);
alter table scorecard_assignment alter column begun drop default;
