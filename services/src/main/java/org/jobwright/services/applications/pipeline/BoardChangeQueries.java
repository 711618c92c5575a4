package org.jobwright.services.applications.pipeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.shared.caller.Caller;

/** What happened on a board while it is open. Asked every few seconds, so it reads only what is new. */
@Stateless
@RolesAllowed(Role.PERSON)
public class BoardChangeQueries {

    @Inject
    private BoardRepository boards;

    @Inject
    private PostingRepository postings;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    /** What others than the caller did on a board since a moment. */
    public BoardChanges changes(String postingReference, Instant since) {
        JobPostingId posting = postings.idOf(postingReference);
        return boards.changes(posting, since, caller.person(), guard.readable(posting));
    }
}
