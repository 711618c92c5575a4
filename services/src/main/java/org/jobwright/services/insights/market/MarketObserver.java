package org.jobwright.services.insights.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationSubmitted;
import org.jobwright.domain.insights.market.MarketEventKind;
import org.jobwright.domain.jobs.JobPostingEvent.PublicPostingChanged;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationBlocked;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationRestored;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationSuspended;
import org.jobwright.services.shared.caller.Together;

/** Updates the facts when adverts and applications change, in the same transaction. */
@ApplicationScoped
class MarketObserver {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MarketFacts facts;

    @Inject
    private Together together;

    void changed(@Observes PublicPostingChanged event) {
        together.handle(
                MarketObserver.class,
                event,
                all -> facts.follow(
                        all.stream().map(PublicPostingChanged::posting).toList(),
                        all.getLast().at()));
    }

    void suspended(@Observes OrganizationSuspended event) {
        facts.stop(event.organization(), event.at(), false);
    }

    void stoppedForGood(@Observes OrganizationBlocked event) {
        facts.stop(event.organization(), event.at(), true);
    }

    void restored(@Observes OrganizationRestored event) {
        facts.follow(
                entityManager
                        .createQuery(
                                "select p.id from JobPosting p where p.organization = :organization and p.status = :live",
                                JobPostingId.class)
                        .setParameter("organization", event.organization())
                        .setParameter("live", PostingStatus.LIVE)
                        .getResultList(),
                event.at());
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
