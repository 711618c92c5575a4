-- When anything that everybody may see last changed, found in a moment: feeds and sitemaps are not made anew to say that
-- nothing did.
create index ix_job_posting_public_changed_at on job_posting (changed_at desc) where public_version is not null;
create index ix_hiring_organization_changed_at on hiring_organization (changed_at desc);
