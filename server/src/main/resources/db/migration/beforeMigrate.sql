-- Run before migrations, each time. They use uuidv7(), which PostgreSQL has from version 18 on; where it is missing, this one
-- takes its place. A function of the system comes first in each search path.
do $do$
begin
  if to_regprocedure('uuidv7()') is null then
    create function public.uuidv7() returns uuid language sql volatile parallel safe set search_path = pg_catalog, pg_temp
      return encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
        52, 1), 53, 1), 'hex')::uuid;
  end if;
end $do$;
