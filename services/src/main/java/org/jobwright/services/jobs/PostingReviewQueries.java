package org.jobwright.services.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.jobs.PostingVersionStatus;

/** What moderators read of postings: everything that was submitted. */
@Stateless
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class PostingReviewQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** A posting with the text that waits and the text that is public. */
    public Optional<PostingForReview> forReview(JobPostingId id) {
        return Optional.ofNullable(entityManager.find(JobPosting.class, id)).map(posting -> {
            PostingVersion latest = posting.latest();
            return new PostingForReview(
                    id,
                    posting.getReference(),
                    posting.getOrganization(),
                    posting.getStatus(clock.instant()),
                    Optional.of(latest)
                            .filter(version -> version.getStatus() == PostingVersionStatus.SUBMITTED)
                            .map(PostingReviewQueries::text),
                    posting.publicVersion().map(PostingReviewQueries::text),
                    posting.getSubmissions());
        });
    }

    /** The text of one version as it was submitted, whatever became of it. */
    public Optional<JobAdvert> version(JobPostingId id, int number) {
        return entityManager
                .createQuery(
                        "select v.advert from PostingVersion v where v.posting.id = :id and v.number = :number",
                        JobAdvert.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    private static PostingForReview.Text text(PostingVersion version) {
        return new PostingForReview.Text(version.getNumber(), version.getAdvert(), version.getSubmittedAt());
    }
}
