-- Templates for what a candidate reads about an interview, and for the letter of an offer.
alter table message_template drop constraint ck_message_template_kind;
alter table message_template
  add constraint ck_message_template_kind check (kind in ('MESSAGE', 'DECISION', 'INTERVIEW', 'OFFER'));
