package org.jobwright.services.privacy.notes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.privacy.notes.NotesRequest;
import org.jobwright.domain.privacy.notes.NotesRequestId;
import org.jobwright.domain.shared.DomainEvent;

/** Reminds owners of requests for the team's notes, and tells candidates whose employer did not answer in time. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class NotesRequestRun {

    private static final int MOST = 500;

    @Inject
    private NotesRequestRepository requests;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Gives suspended employers their time again, which begins once they are restored. */
    public void postpone() {
        requests.postpone(today().plusDays(NotesRequest.DAYS));
    }

    /** Those to look at today, the first to be due first. */
    public List<NotesRequestId> due() {
        return requests.due(today(), NotesRequest.remindedUntil(today()), MOST);
    }

    /** Tells the owners or the candidate what is due; nobody is told twice. */
    public void remind(@NotNull NotesRequestId id) {
        requests.lock(id)
                .flatMap(request -> request.remind(today(), clock.instant()))
                .ifPresent(events::fire);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
