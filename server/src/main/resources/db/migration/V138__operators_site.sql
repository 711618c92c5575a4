-- What the operator says about the site: name, logo, languages and texts. Append-only: of each part, in each language, the
-- version with the highest number is on the site. An empty one takes the part away.
create table site_version (
  id uuid not null,
  part text not null,
  -- Of texts only.
  language text,
  number integer not null,
  -- Sanitized markup of a text; the name; the fingerprint of the logo; the languages, separated by blanks.
  content text not null,
  -- Of a banner.
  last_day date,
  -- The number of the earlier version that this one repeats.
  restored integer,
  written_at timestamptz not null,
  written_by uuid not null,
  constraint pk_site_version primary key (id),
  constraint uq_site_version_number unique nulls not distinct (part, language, number),
  constraint fk_site_version_written_by foreign key (written_by) references account (id),
  constraint ck_site_version_part check (part in ('NAME', 'LOGO', 'LANGUAGES', 'IMPRINT', 'PRIVACY', 'TERMS', 'CONTACT',
    'ACCESSIBILITY', 'BANNER')),
  constraint ck_site_version_language check (language in ('EN', 'DE')),
  constraint ck_site_version_of_text check ((language is null) = (part in ('NAME', 'LOGO', 'LANGUAGES'))),
  constraint ck_site_version_number check (number > 0),
  constraint ck_site_version_content check (char_length(content) <= 400000),
  constraint ck_site_version_last_day check ((last_day is not null) = (part = 'BANNER' and content <> '')),
  constraint ck_site_version_restored check (restored between 1 and number - 1)
);
create index ix_site_version_written_by on site_version (written_by);

-- Everything in it was public; staff add versions, and nobody changes one.
alter table site_version enable row level security;
create policy site_version_select on site_version for select using (true);
create policy site_version_insert on site_version for insert with check (jobwright_is_staff());

-- Each logo that a version names; redrawn by us.
create table site_logo (
  fingerprint text not null,
  content bytea not null,
  constraint pk_site_logo primary key (fingerprint),
  constraint ck_site_logo_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$'),
  constraint ck_site_logo_content check (octet_length(content) between 1 and 200000)
);

alter table site_logo enable row level security;
create policy site_logo_select on site_logo for select using (true);
create policy site_logo_insert on site_logo for insert with check (jobwright_is_staff());
