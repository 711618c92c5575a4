package org.jobwright.services.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.jobwright.domain.jobs.JobPostingEvent.PublicPostingChanged;
import org.jobwright.domain.organizations.OrganizationEvent;

/** Indexes a change of a public posting or an employer as soon as it is committed. */
@ApplicationScoped
class PostingIndexObserver {

    @Inject
    private PostingIndexer indexer;

    void posting(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicPostingChanged changed) {
        indexer.write();
    }

    void employer(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganizationEvent changed) {
        indexer.write();
    }
}
