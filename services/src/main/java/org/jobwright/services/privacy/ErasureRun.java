package org.jobwright.services.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.ErasureEvent.AccountErased;
import org.jobwright.domain.privacy.ErasureEvent.ApplicationErased;
import org.jobwright.domain.privacy.ErasureRequest;
import org.jobwright.domain.privacy.ErasureRequestId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;

/** Erases the people whose day has come, each step in a transaction of its own. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class ErasureRun {

    private static final int MOST = 200;

    @Inject
    private ErasureRepository requests;

    @Inject
    private ErasureLog log;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The wishes whose day has come. */
    public List<ErasureRequestId> due() {
        return requests.due(clock.instant(), MOST);
    }

    /** The applications that have to be withdrawn first, so that their employers are told as usual. */
    public List<JobApplicationId> running(@NotNull ErasureRequestId id) {
        return applications(id).stream()
                .filter(application ->
                        requests.application(application).getCandidateStatus().isActive())
                .toList();
    }

    /** The applications of the person. */
    public List<JobApplicationId> applications(@NotNull ErasureRequestId id) {
        return requests.applications(request(id).getAccount());
    }

    /** Withdraws an application, unless it ended meanwhile. */
    public void withdraw(@NotNull JobApplicationId id) {
        JobApplication application = requests.application(id);
        if (application.getCandidateStatus().isActive()) {
            events.fire(application.withdraw(clock.instant()));
        }
    }

    /** Removes everything personal from an application that is over. */
    public void erase(@NotNull JobApplicationId id) {
        OrganizationId employer = requests.application(id).getOrganization();
        if (requests.erase(id)) {
            events.fire(new ApplicationErased(id, employer, clock.instant()));
        }
    }

    /**
     * Deletes the account. One who began to work for an employer meanwhile keeps it. The note outside the database comes
     * first: a backup that is restored has to know of everyone who is gone.
     */
    public void erase(@NotNull ErasureRequestId id) {
        Instant now = clock.instant();
        ErasureRequest request = request(id);
        Account account = requests.account(request.getAccount());
        if (requests.isMember(account.getId()) || !account.getStaffRoles().isEmpty()) {
            events.fire(request.cancel(now));
            return;
        }
        request.done(now);
        log.add(account.getId(), now);
        requests.erase(account.getId());
        events.fire(new AccountErased(
                account.getId(), account.getEmail(), account.getDisplayName(), account.getLanguage(), now));
    }

    private ErasureRequest request(ErasureRequestId id) {
        return requests.find(id).orElseThrow(NotFound::new);
    }
}
