package org.jobwright.services.talent.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.domain.talent.contact.ContactRequest;
import org.jobwright.domain.talent.contact.ContactRequestId;
import org.jobwright.domain.talent.contact.SharedPart;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** People answer employers that ask for contact. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CandidateContactService {

    @Inject
    private ContactRepository requests;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Shares parts of the profile with the employer, as they are and as they will be.
     *
     * @param read which words the person read
     * @throws RuleViolation {@code talent.contact.stopped} or {@code talent.contact.hidden} if the employer is not verified
     *     now, or the person hides from it
     */
    public void accept(@NotNull ContactRequestId id, @NotNull Set<SharedPart> parts, @NotNull ReadConsent read) {
        ContactRequest request = own(id);
        if (!requests.isVerified(request.getOrganization())) {
            throw new RuleViolation("talent.contact.stopped");
        }
        if (!requests.hiddenFrom(List.of(request.getOrganization())).isEmpty()) {
            throw new RuleViolation("talent.contact.hidden");
        }
        events.fire(request.accept(parts, read, clock.instant()));
    }

    /** Says no; the employer is not told. */
    public void decline(@NotNull ContactRequestId id) {
        events.fire(own(id).decline(clock.instant()));
    }

    /** Takes a no back, as long as the request can be answered. */
    public void reconsider(@NotNull ContactRequestId id) {
        events.fire(own(id).reconsider(clock.instant()));
    }

    /** Shares nothing any more. */
    public void end(@NotNull ContactRequestId id) {
        events.fire(own(id).end(clock.instant()));
    }

    private ContactRequest own(ContactRequestId id) {
        return requests.find(id)
                .filter(found -> found.getAccount().equals(caller.person()))
                .orElseThrow(NotFound::new);
    }
}
