-- What happens in an organization, for its programs: sent to the addresses that owners named, and read by those that have a
-- token with events:read.

create table webhook_endpoint (
  id uuid not null,
  version bigint not null,
  organization_id uuid not null,
  address text not null,
  types text not null,
  -- Sealed with a key outside the database.
  secret text not null,
  former_secret text,
  former_secret_until timestamptz,
  state text not null,
  disabled_cause text,
  failing_since timestamptz,
  rests_until timestamptz,
  -- When messages for it were last taken: those that waited longest come first.
  claimed_at timestamptz,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint pk_webhook_endpoint primary key (id),
  constraint fk_webhook_endpoint_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint fk_webhook_endpoint_made_by foreign key (made_by) references account (id),
  constraint ck_webhook_endpoint_address check (length(address) between 1 and 1000),
  constraint ck_webhook_endpoint_types check (types ~ '^[a-z_]+\.[a-z_]+( [a-z_]+\.[a-z_]+)*$' and length(types) <= 1000),
  constraint ck_webhook_endpoint_state check (state in ('ACTIVE', 'PAUSED', 'DISABLED')),
  constraint ck_webhook_endpoint_disabled_cause check ((state = 'DISABLED') = (disabled_cause is not null)
    and (disabled_cause is null or disabled_cause in ('GONE', 'FAILING'))),
  constraint ck_webhook_endpoint_former_secret check ((former_secret is null) = (former_secret_until is null))
);
create index ix_webhook_endpoint_organization_id on webhook_endpoint (organization_id);
create index ix_webhook_endpoint_made_by on webhook_endpoint (made_by);

-- A message, as it is sent: ids, references and links, and no value about a person. Kept for 30 days.
create table webhook_message (
  id uuid not null,
  organization_id uuid not null,
  type text not null,
  -- The application that it is about; once that is erased, only the message about the erasure is left.
  application_id uuid,
  at timestamptz not null,
  body text not null,
  -- Programs read in this order: by a time they would miss what is committed later with an earlier one.
  written_xid xid8 not null default pg_current_xact_id(),
  constraint pk_webhook_message primary key (id),
  constraint fk_webhook_message_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint ck_webhook_message_type check (type ~ '^[a-z_]+\.[a-z_]+$'),
  constraint ck_webhook_message_body check (length(body) <= 10000)
);
create index ix_webhook_message_organization_id on webhook_message (organization_id, written_xid, id);
create index ix_webhook_message_application_id on webhook_message (application_id) where application_id is not null;
create index ix_webhook_message_at on webhook_message (at);

-- A message on its way to an address.
create table webhook_delivery (
  id uuid not null,
  version bigint not null,
  endpoint_id uuid not null,
  message_id uuid not null,
  organization_id uuid not null,
  state text not null,
  attempts integer not null,
  due_at timestamptz not null,
  claimed_until timestamptz,
  tried_at timestamptz,
  status integer,
  millis integer,
  problem text,
  -- The beginning of what the receiver answered.
  answer text,
  constraint pk_webhook_delivery primary key (id),
  constraint uq_webhook_delivery_endpoint_id_message_id unique (endpoint_id, message_id),
  constraint fk_webhook_delivery_endpoint_id foreign key (endpoint_id) references webhook_endpoint (id) on delete cascade,
  constraint fk_webhook_delivery_message_id foreign key (message_id) references webhook_message (id) on delete cascade,
  constraint fk_webhook_delivery_organization_id foreign key (organization_id) references hiring_organization (id),
  constraint ck_webhook_delivery_state check (state in ('PENDING', 'DELIVERED', 'FAILED')),
  constraint ck_webhook_delivery_attempts check (attempts between 0 and 1000),
  constraint ck_webhook_delivery_status check (status is null or status between 100 and 999),
  constraint ck_webhook_delivery_problem check (problem is null or problem in ('UNKNOWN_HOST', 'ADDRESS_REFUSED',
    'CONNECTION', 'TLS', 'TIMEOUT', 'MALFORMED', 'REDIRECT', 'GONE', 'REFUSED', 'INTERNAL')),
  constraint ck_webhook_delivery_answer check (length(answer) <= 1000)
);
-- The claim: in the order in which they are due.
create index ix_webhook_delivery_due on webhook_delivery (endpoint_id, due_at, id) where state = 'PENDING';
create index ix_webhook_delivery_due_at on webhook_delivery (due_at) where state = 'PENDING';
create index ix_webhook_delivery_claimed_until on webhook_delivery (endpoint_id, claimed_until) where claimed_until is not null;
create index ix_webhook_delivery_message_id on webhook_delivery (message_id);
create index ix_webhook_delivery_organization_id on webhook_delivery (organization_id);

-- Who sees which row: the members of the organization, of whom the guard lets in owners, and its programs with the scope.
alter table webhook_endpoint enable row level security;
create policy webhook_endpoint_all on webhook_endpoint
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());
alter table webhook_message enable row level security;
create policy webhook_message_all on webhook_message
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());
alter table webhook_delivery enable row level security;
create policy webhook_delivery_all on webhook_delivery
  using (jobwright_is_member_of(organization_id) or jobwright_is_system());

-- What a message names, if anybody in the organization would get it; else no row. The caller may be a candidate, who sees
-- neither the addresses nor the reference of a posting; the answer goes into the message, and to nobody else.
create function jobwright_webhook_subject(organization uuid, kind text, posting uuid, application uuid, conversation uuid,
    at timestamptz)
  returns table (slug text, posting_id uuid, posting_reference text, external_identifier text, posting_status text,
    application_id uuid, application_reference text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  sent uuid := application;
begin
  if not exists (select from webhook_endpoint e where e.organization_id = organization and e.state <> 'DISABLED'
        and ' ' || e.types || ' ' like '% ' || kind || ' %')
      and not exists (select from api_token t where t.organization_id = organization and t.revoked_at is null
        and t.expires_at > at and ' ' || t.scopes || ' ' like '% events:read %') then
    return;
  end if;
  if conversation is not null then
    select c.application_id into sent from conversation c where c.id = conversation;
  end if;
  return query select o.slug, p.id, p.reference, p.external_identifier,
      case when p.status in ('LIVE', 'PAUSED') and p.valid_through <= at then 'EXPIRED' else p.status end, a.id, a.reference
    from hiring_organization o
      left join job_application a on a.id = sent and a.organization_id = o.id
      left join job_posting p on p.id = coalesce(a.posting_id, posting) and p.organization_id = o.id
    where o.id = organization
      -- What nobody advertised is no posting to a program, but people apply for it.
      and (posting is null or sent is not null or not p.general)
      -- Of applications that are kept within a team, and of those to no advert, programs hear only that they are erased.
      and (a.id is null or kind = 'candidate.erased' or not (p.hiring_confidential or p.general))
      -- A stage that follows a decision would tell it before the candidate knows.
      and (kind <> 'application.stage_changed' or a.decision_at is distinct from at);
end $$;

-- Writes a message, and puts it on its way: to one address, or to all that want such messages.
create function jobwright_write_webhook(message uuid, organization uuid, kind text, application uuid, at timestamptz,
    content text, receiver uuid) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  written integer;
begin
  insert into webhook_message (id, organization_id, type, application_id, at, body)
    values (message, organization, kind, application, at, content);
  insert into webhook_delivery (id, version, endpoint_id, message_id, organization_id, state, attempts, due_at)
    select gen_random_uuid(), 0, e.id, message, organization, 'PENDING', 0, at from webhook_endpoint e
      where e.organization_id = organization
        and case when receiver is null then e.state <> 'DISABLED' and ' ' || e.types || ' ' like '% ' || kind || ' %'
          else e.id = receiver end
      -- Who removes it meanwhile waits, or has done so; without it what caused the message would fail.
      for key share of e;
  get diagnostics written = row_count;
  return written;
end $$;
