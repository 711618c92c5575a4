package org.jobwright.services.jobs.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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

    /** Stores the results of the checks of versions, as their proof. */
    public void keep(Map<UUID, List<RuleOutcome>> checks) {
        repository.keep(checks, clock.instant());
    }
}
