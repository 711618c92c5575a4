package org.jobwright.services.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.shared.DomainEvent;

/** Indexes a change of a posting or an employer as soon as it is committed. */
@ApplicationScoped
class PostingIndexObserver {

    @Inject
    private PostingIndexer indexer;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        String feature = event.getClass().getPackageName();
        if (feature.startsWith(JobPosting.class.getPackageName())
                || feature.startsWith(HiringOrganization.class.getPackageName())) {
            indexer.write();
        }
    }
}
