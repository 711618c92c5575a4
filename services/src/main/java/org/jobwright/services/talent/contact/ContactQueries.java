package org.jobwright.services.talent.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.talent.contact.ContactState;
import org.jobwright.domain.talent.contact.SharedPart;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.talent.contact.ContactRepository.Sent;
import org.jobwright.services.talent.findable.FinderGuard;

/** Whom an employer asked, and what they share. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ContactQueries {

    @Inject
    private FinderGuard guard;

    @Inject
    private ContactRepository requests;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The latest first. */
    public List<SentContact> sent(@NotNull OrganizationId organization, @NotNull PageRequest page) {
        guard.require(organization);
        Instant now = clock.instant();
        return requests.by(organization, caller.person(), page).stream()
                .map(sent -> contact(sent, now))
                .toList();
    }

    private static SentContact contact(Sent sent, Instant now) {
        List<SharedPart> shared = sent.request().shared(now);
        boolean contact = shared.contains(SharedPart.CONTACT);
        Resume resume =
                sent.profile() == null ? null : sent.profile().getResume().forEmployer();
        ContactState state = sent.request().getStateForEmployer(now);
        return new SentContact(
                sent.request().getPseudonym(),
                sent.request().getText(),
                sent.request().getSentAt(),
                state,
                state == ContactState.ACCEPTED ? sent.request().getSharedUntil() : null,
                shared.isEmpty() ? null : sent.account().getDisplayName(),
                contact ? sent.account().getEmail().value() : null,
                contact && resume != null ? resume.basics().phone() : null,
                shared.contains(SharedPart.RESUME) && resume != null
                        ? contact ? resume : resume.withoutContact()
                        : null);
    }
}
