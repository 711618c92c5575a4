package org.jobwright.services.privacy.notes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.applications.notes.Mentions;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.notes.NotesRequest;
import org.jobwright.domain.privacy.notes.NotesRequestState;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.BlindReaders;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.DatabaseCaller;

/** Those who tell decisions answer candidates that ask for what the team wrote about them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class NotesAnswerService {

    /** How many requests are listed. */
    public static final int MOST = 200;

    @Inject
    private NotesRequestRepository requests;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private BlindReaders blind;

    @Inject
    private MaskRepository masks;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private Caller caller;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The first {@value #MOST} requests that wait and that the caller may answer, the first to be due first. */
    public List<WaitingNotes> waiting(@NotNull OrganizationId organization) {
        organizations.requireWorking(organization);
        return requests.waiting(organization, guard.tellable(), MOST);
    }

    /** How many requests the caller may answer. */
    public long countWaiting(@NotNull OrganizationId organization) {
        organizations.requireRecruiter(organization);
        return requests.countWaiting(organization, guard.tellable());
    }

    /**
     * One of them, with all that the team wrote; without it for a caller who still has to score the applicant.
     *
     * @throws RuleViolation {@code privacy.notes.answered} if it does not wait any more
     */
    public NotesToRelease open(@NotNull ApplicationReference reference) {
        JobApplication application = answerable(reference);
        NotesRequest request = requests.latest(application.getId()).orElseThrow(NotFound::new);
        if (request.getState() != NotesRequestState.WAITING) {
            throw new RuleViolation("privacy.notes.answered");
        }
        WaitingNotes waiting = new WaitingNotes(
                application.getReference(), application.getPostingTitle(), request.getAskedAt(), request.getDueOn());
        // Members do not see accounts of candidates.
        Language language = database.asSystem(caller, () -> requests.language(application.getCandidate()));
        if (isBlind(application)) {
            return new NotesToRelease(waiting, language, true, false, List.of());
        }
        accesses.saw(List.of(application.getId()), AccessPart.NOTES, caller.person(), clock.instant());
        Shown shown = shown(application);
        return new NotesToRelease(waiting, language, false, shown.masked(), shown.notes());
    }

    /** What the caller reads of what the team wrote, and whether some of it is hidden from them. */
    private record Shown(List<TeamNote> notes, boolean masked) {}

    /** Without the names of colleagues, and of an applicant who is hidden from the caller. */
    private Shown shown(JobApplication application) {
        Map<String, String> mentions = requests.mentions(application);
        List<TeamNote> written = requests.written(application).stream()
                .map(note -> note.each(text -> Mentions.replaced(text, mentions)))
                .toList();
        Mask mask = masks.of(application);
        List<TeamNote> shown =
                written.stream().map(note -> note.each(mask::text)).toList();
        return new Shown(shown, !shown.equals(written));
    }

    /**
     * Answers with the words, with some of them, or with the reason why not. The candidate is told at once. Words that
     * were hidden from the caller are missing, so that needs a reason, too.
     *
     * @throws RuleViolation {@code privacy.notes.blind} while the caller still has to score the applicant;
     *     {@code privacy.notes.changed} if what the team wrote is not what the caller read
     */
    public void answer(@Valid @NotNull AnswerNotes command) {
        JobApplication application = answerable(command.application());
        if (isBlind(application)) {
            throw new RuleViolation("privacy.notes.blind");
        }
        NotesRequest request = requests.lockWaiting(application.getId())
                .orElseThrow(() -> new RuleViolation("privacy.notes.answered"));
        Shown shown = shown(application);
        if (!NotesToRelease.fingerprint(shown.notes()).equals(command.seen())) {
            throw new RuleViolation("privacy.notes.changed");
        }
        boolean complete = command.complete() && !shown.masked();
        events.fire(request.answer(command.words(), complete, command.reason(), caller.person(), clock.instant()));
    }

    private boolean isBlind(JobApplication application) {
        return blind.blindOf(caller.person()).contains(application.getId());
    }

    private JobApplication answerable(ApplicationReference reference) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        guard.requireReleaser(List.of(application));
        return application;
    }
}
