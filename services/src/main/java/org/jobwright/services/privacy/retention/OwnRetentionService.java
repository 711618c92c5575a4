package org.jobwright.services.privacy.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.privacy.retention.RetentionEvent.DeletionAsked;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** Candidates see how long employers keep their applications, and have one deleted. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class OwnRetentionService {

    private static final int MOST = 200;

    @Inject
    private RetentionRepository kept;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private RecentProof proof;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The caller's applications that are over, the first to go first. */
    public List<OwnRetention> mine() {
        return kept.ofPerson(caller.person(), today()).stream().limit(MOST).toList();
    }

    /** One of them; empty while it, or another one at the employer, is still running. */
    public Optional<OwnRetention> of(@NotNull ApplicationReference reference) {
        return kept.ofPerson(caller.person(), today()).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst();
    }

    /** What the caller is told of applications that are gone, the latest first. */
    public List<DeletedApplication> deleted() {
        return kept.deleted(caller.person(), MOST);
    }

    /** Asks for a fresh proof before anything is asked. */
    public void begin() {
        proof.require();
    }

    /**
     * The caller wants an application deleted that is over. From now on nobody at the employer reads it. It goes in the next
     * night, or once the employer need not keep it any more; its owners hear of it.
     */
    public void ask(@NotNull ApplicationReference reference) {
        JobApplication application = applications
                .find(reference)
                .filter(found -> found.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
        proof.require();
        applications.lock(application);
        application.askDeletion(today());
        applications.flush();
        LocalDate deletedOn = of(reference).map(OwnRetention::deletedOn).orElseThrow(NotFound::new);
        events.fire(new DeletionAsked(application.getId(), application.getOrganization(), deletedOn, clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
