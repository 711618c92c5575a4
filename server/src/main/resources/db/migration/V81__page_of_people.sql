-- A page has 25 people. PostgreSQL expects a thousand unless it is told, and would read everybody to join them.
alter function jobwright_people_found(text, text[], text[], boolean, boolean, text, text, double precision, double precision,
  double precision, double precision, double precision, double precision, double precision, date, integer, text, text, integer,
  integer, integer) rows 25;
