-- Candidates are reminded once of a document that an employer waits for.

alter table document_request add column reminded_at timestamptz;
create index ix_document_request_to_remind on document_request (state_at)
  where state in ('ASKED', 'RETURNED') and reminded_at is null;
