-- A person hands their profile to whom they want, by a link that ends.

create table profile_link (
  id uuid not null,
  version bigint not null,
  account_id uuid not null,
  secret_hash text not null,
  label text not null,
  with_contact boolean not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  constraint pk_profile_link primary key (id),
  constraint uq_profile_link_secret_hash unique (secret_hash),
  constraint fk_profile_link_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_profile_link_secret_hash check (secret_hash ~ '^[0-9a-f]{64}$'),
  constraint ck_profile_link_label check (char_length(label) <= 60),
  constraint ck_profile_link_ends_at check (ends_at > made_at and ends_at <= made_at + interval '91 days')
);
create index ix_profile_link_account on profile_link (account_id);
create index ix_profile_link_ends_at on profile_link (ends_at);

-- Only the person sees which links there are.
alter table profile_link enable row level security;
create policy profile_link_all on profile_link using (jobwright_is_system() or account_id = jobwright_account());

-- What a link shows: nothing once it ended, if the person cannot sign in, or to a member of an employer from which they hide.
-- Security definer: those who have the link are no readers of the profile, and get only what the person handed out.
create function jobwright_linked_profile(hash text, at timestamptz)
  returns table (name text, email text, resume jsonb, ends_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.display_name, case when l.with_contact then a.email end, coalesce(p.resume, '{}'), l.ends_at
    from profile_link l join account a on a.id = l.account_id left join candidate_profile p on p.account_id = l.account_id
    where l.secret_hash = hash and l.ends_at > at and a.status = 'ACTIVE'
      and (jobwright_account() is null or l.account_id = jobwright_account()
        or l.account_id not in (select jobwright_hiding_from(jobwright_account()))) $$;
