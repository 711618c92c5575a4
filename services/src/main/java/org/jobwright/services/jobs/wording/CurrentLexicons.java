package org.jobwright.services.jobs.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.jobwright.domain.jobs.wording.LexiconEvent;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.services.jobs.revisions.CurrentDocuments;

/** The words to look for now. */
@ApplicationScoped
public class CurrentLexicons extends CurrentDocuments<Lexicons> {

    @Inject
    private LexiconRepository repository;

    @Override
    protected Lexicons read() {
        return repository.current();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) LexiconEvent event) {
        forget();
    }
}
