package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.apply.ApplicationForwarded;
import org.jobwright.domain.applications.entry.EntryEvent.EnteredPersonTold;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.talent.contact.ContactEvent.ContactAccepted;
import org.jobwright.domain.talent.contact.ContactEvent.ContactRequested;
import org.jobwright.domain.talent.findable.FindableEvent.ProfileHidesSoon;

/** Mails and notices to people who are found or entered, and about requests for contact. Nobody is told of a no. */
@ApplicationScoped
class ContactMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void requested(@Observes ContactRequested event) {
        MessageFacts message = MessageFacts.NONE.aboutOrganization(facts.organizationName(event.organization()));
        facts.account(event.account())
                .ifPresent(person -> messenger.tell(MessageKind.CONTACT_REQUESTED, event, person, message));
    }

    void hidesSoon(@Observes ProfileHidesSoon event) {
        facts.account(event.owner())
                .ifPresent(person -> messenger.tell(MessageKind.PROFILE_HIDES_SOON, event, person, MessageFacts.NONE));
    }

    void accepted(@Observes ContactAccepted event) {
        MessageFacts message = MessageFacts.NONE.aboutOrganization(facts.organizationName(event.organization()));
        recipients(event).forEach(member -> messenger.tell(MessageKind.CONTACT_ACCEPTED, event, member, message));
    }

    /** A person whom an employer entered is told so; no other mail is sent to them, and what the employer typed is not in it. */
    void entered(@Observes EnteredPersonTold event) {
        messenger.tell(
                MessageKind.PERSON_ENTERED,
                event,
                facts.entered(event.person()),
                facts.enteredFor(event.peopleImport())
                        .aboutOrganization(facts.organizationName(event.organization()))
                        .withToken(event.secret().value()));
    }

    /** Who began to apply on another site goes on here. What was typed is not in the mail: the address may be another's. */
    void forwarded(@Observes ApplicationForwarded event) {
        messenger.tell(
                MessageKind.APPLICATION_FORWARDED,
                event,
                facts.forwarded(event.draft(), event.posting()),
                facts.publicPosting(event.posting())
                        .aboutOrganization(facts.organizationName(event.organization()))
                        .withToken(event.token().value() + "/mine/"
                                + event.handover().value()));
    }

    /** The member who asked, or the recruiters once that one has left; nobody from whom the person hides. */
    private List<Recipient> recipients(ContactAccepted event) {
        List<Recipient> recipients = facts.isMember(event.sender(), event.organization())
                ? facts.account(event.sender()).stream().toList()
                : facts.recruiters(event.organization());
        Set<AccountId> hidden = facts.callerHidesFrom(
                recipients.stream().flatMap(member -> member.account().stream()).toList());
        return recipients.stream()
                .filter(member -> member.account().filter(hidden::contains).isEmpty())
                .toList();
    }
}
