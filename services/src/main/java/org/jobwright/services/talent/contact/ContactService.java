package org.jobwright.services.talent.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.contact.ContactRequest;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.services.talent.findable.FinderGuard;
import org.jobwright.services.talent.findable.PseudonymRepository;

/** Employers ask people whom they found. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ContactService {

    @Inject
    private FinderGuard guard;

    @Inject
    private PseudonymRepository people;

    @Inject
    private ContactRepository requests;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Asks a person.
     *
     * @param pseudonym the name by which the organization knows them
     * @throws NotFound if the caller does not find such a person now
     * @throws RuleViolation {@code talent.contact.too-soon} if the organization asked them in the last 90 days
     */
    public void ask(@NotNull OrganizationId organization, @NotNull String pseudonym, @NotNull String text) {
        guard.require(organization);
        limit.require(Limit.PEOPLE_SEARCH, caller.person());
        AccountId person =
                people.named(organization, pseudonym, caller.person()).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        ContactRequest request = new ContactRequest(organization, person, pseudonym, caller.person(), text, now);
        requests.hold(organization, person);
        if (requests.isQuiet(organization, person, now)) {
            throw new RuleViolation("talent.contact.too-soon", ContactRequest.QUIET.toDays());
        }
        limit.require(Limit.CONTACT_REQUEST, organization, 1, "talent.contact.daily-limit");
        requests.add(request);
        events.fire(request.requested());
    }
}
