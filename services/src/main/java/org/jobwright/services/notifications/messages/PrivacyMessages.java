package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.WaitingPeople;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.ErasureEvent.AbsenceAnnounced;
import org.jobwright.domain.privacy.ErasureEvent.AbsenceReminded;
import org.jobwright.domain.privacy.ErasureEvent.AccountErased;
import org.jobwright.domain.privacy.ErasureEvent.ApplicationErased;
import org.jobwright.domain.privacy.ErasureEvent.ErasureAsked;
import org.jobwright.domain.privacy.ErasureEvent.PartlyErased;
import org.jobwright.domain.privacy.notes.NotesRequestEvent;
import org.jobwright.domain.privacy.notes.NotesRequestEvent.NotesAnswered;
import org.jobwright.domain.privacy.notes.NotesRequestEvent.NotesAsked;
import org.jobwright.domain.privacy.notes.NotesRequestEvent.NotesOverdue;
import org.jobwright.domain.privacy.notes.NotesRequestEvent.NotesReminded;
import org.jobwright.domain.privacy.retention.RetentionEvent.DeletionAnnounced;
import org.jobwright.domain.privacy.retention.RetentionEvent.DeletionAsked;
import org.jobwright.domain.privacy.retention.RetentionEvent.DeletionsDue;
import org.jobwright.domain.privacy.retention.RetentionEvent.LegalHoldEnding;
import org.jobwright.domain.shared.DomainEvent;

/** Mails about deletions: of accounts, and of applications that may no longer be kept. */
@ApplicationScoped
class PrivacyMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void asked(@Observes ErasureAsked event) {
        facts.account(event.account())
                .ifPresent(person -> messenger.tell(MessageKind.ERASURE_ASKED, event, person, MessageFacts.NONE));
    }

    void kept(@Observes PartlyErased event) {
        facts.account(event.account())
                .ifPresent(person -> messenger.tell(MessageKind.ERASURE_PARTLY, event, person, MessageFacts.NONE));
    }

    void idle(@Observes AbsenceAnnounced event) {
        idle(event, event.account(), event.eraseAt());
    }

    void idle(@Observes AbsenceReminded event) {
        idle(event, event.account(), event.eraseAt());
    }

    private void idle(DomainEvent event, AccountId account, Instant eraseAt) {
        MessageFacts day = MessageFacts.NONE.aboutApplication(
                new ApplicationFacts("", null, null).deletedOn(LocalDate.ofInstant(eraseAt, ZoneOffset.UTC)));
        facts.account(account).ifPresent(person -> messenger.tell(MessageKind.ACCOUNT_IDLE, event, person, day));
    }

    /** The receipt; it is deleted as soon as it was sent. */
    void erased(@Observes AccountErased event) {
        Recipient person = new Recipient(Optional.empty(), event.name(), event.address(), event.language());
        messenger.tell(MessageKind.ERASURE_DONE, event, person, MessageFacts.NONE);
    }

    void announced(@Observes DeletionAnnounced event) {
        MessageFacts about = facts.ownApplication(event.application());
        facts.account(event.candidate())
                .ifPresent(person -> messenger.tell(
                        MessageKind.RETENTION_ENDS,
                        event,
                        person,
                        about.aboutApplication(about.application().deletedOn(event.deletedOn()))));
    }

    /** Only the reference: the name is no longer theirs to know. */
    void asked(@Observes DeletionAsked event) {
        messenger.tell(
                MessageKind.ERASURE_AT_EMPLOYER,
                event,
                facts.owners(event.organization()),
                facts.application(event.application())
                        .aboutOrganization(facts.organizationName(event.organization()))
                        .aboutApplication(new ApplicationFacts(facts.reference(event.application()), null, null)
                                .deletedOn(event.deletedOn())));
    }

    /** The same, of one that is gone with the account of its person. */
    void erased(@Observes ApplicationErased event) {
        if (event.reference() != null) {
            messenger.tell(
                    MessageKind.APPLICATION_ERASED,
                    event,
                    facts.owners(event.organization()),
                    MessageFacts.NONE
                            .aboutOrganization(facts.organizationName(event.organization()))
                            .aboutApplication(new ApplicationFacts(event.reference(), null, null)));
        }
    }

    void asked(@Observes NotesAsked event) {
        due(MessageKind.NOTES_ASKED, event, event.organization(), event.dueOn());
    }

    void reminded(@Observes NotesReminded event) {
        due(MessageKind.NOTES_DUE, event, event.organization(), event.dueOn());
    }

    /** Only the reference: the page says who it is to those who may know. */
    private void due(MessageKind kind, NotesRequestEvent event, OrganizationId organization, LocalDate day) {
        messenger.tell(
                kind,
                event,
                facts.owners(organization),
                facts.application(event.application())
                        .aboutOrganization(facts.organizationName(organization))
                        .linkingTo(facts.organizationSlug(organization))
                        .aboutApplication(
                                new ApplicationFacts(facts.reference(event.application()), null, null).deletedOn(day)));
    }

    void answered(@Observes NotesAnswered event) {
        tell(MessageKind.NOTES_ANSWERED, event, event.candidate());
    }

    void overdue(@Observes NotesOverdue event) {
        tell(MessageKind.NOTES_OVERDUE, event, event.candidate());
    }

    private void tell(MessageKind kind, NotesRequestEvent event, AccountId candidate) {
        facts.account(candidate)
                .ifPresent(person -> messenger.tell(kind, event, person, facts.ownApplication(event.application())));
    }

    void ending(@Observes LegalHoldEnding event) {
        messenger.tell(
                MessageKind.HOLD_ENDS,
                event,
                facts.owners(event.organization()),
                MessageFacts.NONE
                        .aboutOrganization(facts.organizationName(event.organization()))
                        .aboutApplication(new ApplicationFacts("", null, null).deletedOn(event.on())));
    }

    void due(@Observes DeletionsDue event) {
        messenger.tell(
                MessageKind.RETENTION_DUE,
                event,
                facts.owners(event.organization()),
                MessageFacts.NONE
                        .aboutOrganization(facts.organizationName(event.organization()))
                        .waiting(new WaitingPeople(event.applications(), event.at())));
    }
}
