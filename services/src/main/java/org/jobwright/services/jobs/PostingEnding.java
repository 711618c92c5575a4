package org.jobwright.services.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.shared.DomainEvent;

/** Ends a posting for its employer: the one way under every command, and not around its applicants. */
@ApplicationScoped
public class PostingEnding {

    @Inject
    private JobPostingRepository postings;

    @Inject
    private EndGuard applicants;

    @Inject
    private Event<DomainEvent> events;

    /** Ends it, unless someone would be left without an answer. A person who applies at this moment waits, and is refused. */
    public void end(JobPosting posting, PostingStatus how, AccountId by, Instant now) {
        postings.lock(posting);
        long unanswered = applicants.unanswered(posting.getId(), now);
        events.fire(
                switch (how) {
                    case FILLED -> posting.fill(unanswered, by, now);
                    case CLOSED -> posting.close(unanswered, by, now);
                    case WITHDRAWN -> posting.withdraw(unanswered, by, now);
                    default -> throw new IllegalArgumentException("an employer does not end a posting as " + how);
                });
    }
}
