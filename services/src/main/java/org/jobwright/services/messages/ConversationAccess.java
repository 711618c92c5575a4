package org.jobwright.services.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.shared.caller.Caller;

/**
 * Which side the caller is on, in the first line of each service method: the candidate, or a member who may read the
 * application. A member who applied is the candidate.
 */
@ApplicationScoped
public class ConversationAccess {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    /** The caller, if they may read the conversation about an application; a program is its employer. */
    public Correspondent require(ApplicationReference reference) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        if (caller.program().isEmpty() && application.getCandidate().equals(caller.candidate())) {
            return new Correspondent(application, MessageSide.CANDIDATE, caller.person(), true);
        }
        HiringRights rights = guard.requireReader(application);
        return new Correspondent(application, MessageSide.EMPLOYER, caller.author(), rights.mayWriteMessages());
    }
}
