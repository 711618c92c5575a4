package org.jobwright.services.jobs.site;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingAvailability;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PostingVisibility;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;

/**
 * A posting as the public may read it, or a preview of it.
 *
 * @param reference as in its address; for an unlisted advert with a part that cannot be guessed
 * @param version the number of the version in {@code advert}
 * @param visibility of the public version; null in a preview of a first draft
 * @param employer the employer; empty if confidential
 * @param status the current status; only {@code LIVE} is {@link #open()}
 * @param employerPublic false while the organization is suspended
 * @param datePosted when it was first published; null in a preview of a first draft
 * @param validThrough when it expires
 * @param changedAt when the content shown here last changed
 */
public record PostingContent(
        JobPostingId id,
        String reference,
        int version,
        PostingVisibility visibility,
        JobAdvert advert,
        OrganizationId organization,
        Optional<Employer> employer,
        int answerPromiseDays,
        PostingStatus status,
        boolean employerPublic,
        Instant datePosted,
        Instant validThrough,
        Instant changedAt) {

    /**
     * As one query reads it from a posting, one of its versions, and its organization; time has not been asked yet.
     *
     * @param linkKey the secret part of the address of an unlisted advert; empty where the address does not need it
     */
    public PostingContent(
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
        this(
                id,
                visibility == PostingVisibility.UNLISTED && !linkKey.isEmpty()
                        ? JobPosting.unlisted(reference, linkKey)
                        : reference,
                version,
                visibility,
                advert,
                organization,
                advert.employer().confidential()
                        ? Optional.empty()
                        : Optional.of(
                                new Employer(organization, organizationName, slug, organizationStatus.isVerified())),
                answerPromiseDays,
                status,
                organizationStatus.isPublic(),
                datePosted,
                validThrough,
                changedAt);
    }

    /** Where it stands at that time, of what is stored. */
    public PostingContent at(Instant now) {
        return new PostingContent(
                id,
                reference,
                version,
                visibility,
                advert,
                organization,
                employer,
                answerPromiseDays,
                status.at(validThrough, now),
                employerPublic,
                datePosted,
                validThrough,
                changedAt);
    }

    /** What the public may do with it: the one answer for the page, the API, and applying. */
    public PostingAvailability availability() {
        return PostingAvailability.of(status, employerPublic);
    }

    /** Whether people can read it and apply. */
    public boolean open() {
        return availability() == PostingAvailability.OPEN;
    }

    /** Whether anyone may find it, so that it is in lists, feeds and the API. */
    public boolean isListed() {
        return visibility == PostingVisibility.PUBLIC;
    }

    /** The reference for people, without the secret part of an unlisted advert's address. */
    public String spokenReference() {
        int dot = reference.indexOf('.');
        return dot < 0 ? reference : reference.substring(0, dot);
    }

    /** The organization as an advert names it. */
    public record Employer(OrganizationId id, String name, String slug, boolean verified) implements Serializable {}
}
