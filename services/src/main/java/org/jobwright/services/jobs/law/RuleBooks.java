package org.jobwright.services.jobs.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.jobs.law.PostingRuleEvent;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.jobs.law.RuleOutcome;
import org.jobwright.services.jobs.revisions.CurrentDocuments;

/** The rules that apply now. */
@ApplicationScoped
public class RuleBooks extends CurrentDocuments<RuleBook> {

    @Inject
    private RuleBookRepository repository;

    @Inject
    private Clock clock;

    @Override
    protected RuleBook read() {
        return repository.current();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostingRuleEvent event) {
        forget();
    }

    /** Stores the result of the check of a version, as its proof. */
    public void keep(UUID version, List<RuleOutcome> outcomes) {
        repository.keep(version, outcomes, clock.instant());
    }
}
