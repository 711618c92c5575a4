package org.jobwright.services.talent.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.talent.contact.ContactRequest;
import org.jobwright.domain.talent.contact.ContactRequestId;
import org.jobwright.services.shared.caller.Caller;

/** Requests for contact that the caller got, for a report of one of them. */
@ApplicationScoped
public class ContactCopies {

    @Inject
    private ContactRepository requests;

    @Inject
    private Caller caller;

    /**
     * What was asked of the caller.
     *
     * @throws NotFound if somebody else was asked
     */
    public ContactCopy of(ContactRequestId id) {
        ContactRequest request = requests.find(id)
                .filter(found -> found.getAccount().equals(caller.person()))
                .orElseThrow(NotFound::new);
        return new ContactCopy(
                id,
                request.getOrganization(),
                requests.organizationName(request.getOrganization()),
                request.getSender(),
                request.getText(),
                request.getSentAt());
    }
}
