package org.jobwright.services.jobs;

import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;

/** A posting, one of its versions and its organization, as one query reads them. */
record PublicVersionRow(
        JobPostingId id,
        String reference,
        PostingStatus status,
        int version,
        JobAdvert advert,
        OrganizationId organization,
        String organizationName,
        String slug,
        OrganizationStatus organizationStatus,
        int answerPromiseDays,
        Instant datePosted,
        Instant validThrough,
        Instant changedAt) {

    PublishedPosting posting(Instant now) {
        Optional<PublishedPosting.Employer> employer = advert.employer().confidential()
                ? Optional.empty()
                : Optional.of(new PublishedPosting.Employer(
                        organization, organizationName, slug, organizationStatus.isVerified()));
        return new PublishedPosting(
                id,
                reference,
                version,
                advert,
                organization,
                employer,
                answerPromiseDays,
                status.at(validThrough, now),
                organizationStatus.isPublic(),
                datePosted,
                validThrough,
                changedAt);
    }

    PostingForApplying forApplying(Instant now) {
        PublishedPosting posting = posting(now);
        return new PostingForApplying(
                id,
                reference,
                organization,
                posting.employer().map(PublishedPosting.Employer::name).orElse(""),
                advert.title(),
                version,
                advert.application(),
                posting.open());
    }
}
