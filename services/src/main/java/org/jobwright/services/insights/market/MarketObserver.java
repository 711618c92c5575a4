package org.jobwright.services.insights.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationSubmitted;
import org.jobwright.domain.insights.market.MarketEventKind;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingBlocked;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingEnded;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingGivenBack;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingHeld;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPaused;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPublished;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingRenewed;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingResumed;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingUnpublished;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationBlocked;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationRestored;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationSuspended;

/** Updates the facts when adverts and applications change, in the same transaction. */
@ApplicationScoped
class MarketObserver {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MarketFacts facts;

    void published(@Observes JobPostingPublished event) {
        facts.follow(event.posting(), event.at());
    }

    void renewed(@Observes JobPostingRenewed event) {
        facts.follow(event.posting(), event.at());
    }

    void paused(@Observes JobPostingPaused event) {
        facts.follow(event.posting(), event.at());
    }

    void resumed(@Observes JobPostingResumed event) {
        facts.follow(event.posting(), event.at());
    }

    void ended(@Observes JobPostingEnded event) {
        facts.follow(event.posting(), event.at());
    }

    void held(@Observes JobPostingHeld event) {
        facts.follow(event.posting(), event.at());
    }

    void givenBack(@Observes JobPostingGivenBack event) {
        facts.follow(event.posting(), event.at());
    }

    void unpublished(@Observes JobPostingUnpublished event) {
        facts.follow(event.posting(), event.at());
    }

    void blocked(@Observes JobPostingBlocked event) {
        facts.follow(event.posting(), event.at());
    }

    void suspended(@Observes OrganizationSuspended event) {
        facts.stop(event.organization(), event.at(), false);
    }

    void stoppedForGood(@Observes OrganizationBlocked event) {
        facts.stop(event.organization(), event.at(), true);
    }

    void restored(@Observes OrganizationRestored event) {
        entityManager
                .createQuery(
                        "select p.id from JobPosting p where p.organization = :organization and p.status = :live",
                        JobPostingId.class)
                .setParameter("organization", event.organization())
                .setParameter("live", PostingStatus.LIVE)
                .getResultList()
                .forEach(posting -> facts.follow(posting, event.at()));
    }

    void applied(@Observes JobApplicationSubmitted event) {
        Tuple posting = entityManager
                .createQuery(
                        "select p.publishedFacts.publicTitle as title, p.publishedFacts.country as country"
                                + " from JobPosting p where p.id = :id",
                        Tuple.class)
                .setParameter("id", event.posting())
                .getSingleResult();
        String role = facts.roleOf(posting.get("title", String.class));
        if (!role.isEmpty()) {
            facts.count(
                    MarketEventKind.APPLICATION,
                    role,
                    MarketFacts.country(posting.get("country", String.class)),
                    event.candidate());
        }
    }
}
