package org.jobwright.services.search.saved;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.search.saved.SavedJob;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.site.JobPostingQueries;
import org.jobwright.services.jobs.site.PostingContent;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** Saves jobs for the caller. What a person saves is private: it is not in the audit log. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class SavedJobService {

    @Inject
    private SavedJobRepository jobs;

    @Inject
    private JobPostingQueries postings;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Saves a job that is or was public; doing it twice changes nothing. */
    public void save(String postingReference) {
        AccountId owner = caller.person();
        JobPostingId posting = posting(postingReference);
        if (jobs.findLocked(owner, posting).isEmpty()) {
            jobs.add(new SavedJob(owner, posting, clock.instant()));
        }
    }

    /** Removes a job from the list; doing it twice changes nothing. */
    public void remove(String postingReference) {
        jobs.findLocked(caller.person(), posting(postingReference)).ifPresent(jobs::remove);
    }

    private JobPostingId posting(String reference) {
        return postings.published(reference).map(PostingContent::id).orElseThrow(NotFound::new);
    }
}
