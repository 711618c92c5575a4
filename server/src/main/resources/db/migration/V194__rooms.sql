-- Rooms of an employer, each of which one interview has at a time.

create table organization_room (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  name text not null,
  folded text not null,
  constraint pk_organization_room primary key (id),
  constraint uq_organization_room_folded unique (organization_id, folded),
  -- For interviews of the same employer.
  constraint uq_organization_room_organization unique (id, organization_id),
  constraint fk_organization_room_organization foreign key (organization_id) references hiring_organization (id),
  constraint ck_organization_room_name check (char_length(name) between 1 and 60 and name !~ '[[:cntrl:]]')
);

-- For those who work for the employer; owners and recruiters change them.
alter table organization_room enable row level security;
create policy organization_room_all on organization_room
  using (jobwright_is_system() or jobwright_works_for(organization_id));

-- The name stays when the room is removed: it is part of the place that was told.
alter table interview
  add column room_id uuid,
  add column room_name text,
  add constraint fk_interview_room foreign key (room_id, organization_id)
    references organization_room (id, organization_id) on delete set null (room_id),
  add constraint ck_interview_room check (room_name is not null and kind = 'ON_SITE' or room_id is null and room_name is null),
  -- A room has one interview at a time, also one that is not told yet.
  add constraint ex_interview_room exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&)
    where (room_id is not null and state <> 'CANCELLED');

-- Whether a room is taken then. Security definer: the caller does not read the interviews of others, and learns no more.
create function jobwright_room_taken(room uuid, from_when timestamptz, until_when timestamptz, but uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (select from interview i where i.room_id = room and i.state <> 'CANCELLED' and i.id <> but
      and tstzrange(i.starts_at, i.ends_at) && tstzrange(from_when, until_when)
      and (jobwright_works_for(i.organization_id) or jobwright_is_system()))
  $$;
