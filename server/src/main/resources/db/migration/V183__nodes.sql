-- The nodes that run now, where there are several (ADR 133): how they find each other. JGroups reads and writes the rows, and
-- names the table and its columns. They hold the addresses of machines, and nobody's data.

create table jgroups (
  address varchar(200) not null,
  name varchar(200),
  cluster varchar(200) not null,
  ip varchar(200) not null,
  coord boolean,
  constraint pk_jgroups primary key (address)
);
