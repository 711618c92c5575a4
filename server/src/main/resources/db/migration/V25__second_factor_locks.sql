-- A seed on offer belongs to the session in which it was shown: who knows the password too sees another one. Offers made
-- before belong to none, and the next look at the page draws a new seed.

alter table authenticator_app
  add column offered_to uuid
    constraint fk_authenticator_app_offered_to references sign_in_session (id) on delete set null,
  add constraint ck_authenticator_app_offered_to check (offered_to is null or offered_seed is not null);
create index ix_authenticator_app_offered_to on authenticator_app (offered_to) where offered_to is not null;

-- On a connection that has not said who calls, jobwright_is_staff() is null, and not(null) let everybody pass.
create or replace function jobwright_remove_second_factors(person uuid) returns text
  language plpgsql volatile security definer set search_path = public as $$
begin
  if jobwright_is_staff() is not true then
    raise insufficient_privilege using message = 'only staff removes the second factors of a person';
  end if;
  delete from authenticator_app where account_id = person;
  delete from passkey where account_id = person;
  delete from recovery_code where account_id = person;
  return person::text;
end $$;
