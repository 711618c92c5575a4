package org.jobwright.services.privacy.notes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.privacy.notes.NotesRequest;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Candidates ask for what an employer's team wrote about them (GDPR, article 15). */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class OwnNotesService {

    /** After an answer the same is not asked again for so long (article 12(5)). */
    private static final Duration ANSWERED = Duration.ofDays(90);

    @Inject
    private NotesRequestRepository requests;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** What became of the caller's latest request about an application; empty if they never asked. */
    public Optional<OwnNotes> of(@NotNull ApplicationReference reference) {
        JobApplication application = mine(reference);
        return requests.latest(application.getId())
                .map(request -> new OwnNotes(
                        request.getState(),
                        request.getAskedAt(),
                        request.getDueOn(),
                        request.isOverdue(today()),
                        application.isHiddenForDeletion() || !isRunning(application),
                        request.getWords(),
                        request.getReason(),
                        request.getAnsweredAt()));
    }

    /** Whether the caller can ask now. */
    public boolean mayAsk(@NotNull ApplicationReference reference) {
        JobApplication application = mine(reference);
        return isReadable(application)
                && requests.latest(application.getId())
                        .filter(request -> !isOld(request))
                        .isEmpty();
    }

    /**
     * The caller asks; the employer has {@value NotesRequest#DAYS} days for the answer.
     *
     * @throws RuleViolation {@code privacy.notes.unreadable} while nobody at the employer reads the application;
     *     {@code privacy.notes.recent} while a request waits, or was answered within 90 days
     */
    public void ask(@NotNull ApplicationReference reference) {
        JobApplication application = mine(reference);
        limit.require(Limit.NOTES_REQUEST, caller.person());
        if (!isReadable(application)) {
            throw new RuleViolation("privacy.notes.unreadable");
        }
        if (requests.latest(application.getId())
                .filter(request -> !isOld(request))
                .isPresent()) {
            throw new RuleViolation("privacy.notes.recent");
        }
        NotesRequest request =
                new NotesRequest(application.getId(), application.getOrganization(), caller.person(), clock.instant());
        requests.add(request);
        events.fire(request.asked());
    }

    private boolean isReadable(JobApplication application) {
        return !application.isHidden() && isRunning(application);
    }

    private boolean isRunning(JobApplication application) {
        return organizations.isRunning(application.getOrganization());
    }

    private boolean isOld(NotesRequest request) {
        return request.getAnsweredAt() != null
                && request.getAnsweredAt().plus(ANSWERED).isBefore(clock.instant());
    }

    private JobApplication mine(ApplicationReference reference) {
        return applications
                .find(reference)
                .filter(application -> application.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
