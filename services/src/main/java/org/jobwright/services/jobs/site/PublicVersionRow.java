package org.jobwright.services.jobs.site;

import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PostingVisibility;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;

/**
 * A posting, one of its versions and its organization, as one query reads them.
 *
 * @param linkKey the secret part of the address while it is unlisted
 * @param visibility of the public version; null while there is none
 */
public record PublicVersionRow(
        JobPostingId id,
        String reference,
        String linkKey,
        PostingVisibility visibility,
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

    /** As the public sees it. */
    PostingContent posting(Instant now) {
        boolean unlisted = visibility == PostingVisibility.UNLISTED;
        return posting(unlisted ? JobPosting.unlisted(reference, linkKey) : reference, now);
    }

    /** As its employer sees it, where nothing in the address is secret. */
    public PostingContent preview(Instant now) {
        return posting(reference, now);
    }

    private PostingContent posting(String shownReference, Instant now) {
        Optional<PostingContent.Employer> employer = advert.employer().confidential()
                ? Optional.empty()
                : Optional.of(new PostingContent.Employer(
                        organization, organizationName, slug, organizationStatus.isVerified()));
        return new PostingContent(
                id,
                shownReference,
                version,
                visibility,
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
}
