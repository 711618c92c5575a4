package org.jobwright.services.notifications.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;

/** What a candidate was told, and did not reach their mailbox. */
@Stateless
@RolesAllowed(Role.PERSON)
public class UndeliveredMailService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private MailRepository mails;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Clock clock;

    /** Sends the mails to the candidate that were given up again. */
    public void resend(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireReleaser(List.of(application));
        mails.resend(id, clock.instant());
    }
}
