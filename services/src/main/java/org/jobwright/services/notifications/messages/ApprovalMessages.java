package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.approvals.ApprovalEvent;
import org.jobwright.domain.approvals.ApprovalEvent.ApprovalDecided;
import org.jobwright.domain.approvals.ApprovalEvent.ApprovalDue;
import org.jobwright.domain.approvals.ApprovalEvent.ApprovalTakenBack;
import org.jobwright.domain.approvals.ApprovalEvent.ApproverMissing;
import org.jobwright.domain.approvals.ApprovalSubject;
import org.jobwright.domain.approvals.FlowState;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.OfferFacts;
import org.jobwright.domain.requisitions.Requisition;
import org.jobwright.services.notifications.messages.MessageFactsRepository.AskedOffer;

/** Mails and notices about questions for permission. Pay is never in a mail: of changes only the names of the parts are. */
@ApplicationScoped
class ApprovalMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void due(@Observes ApprovalDue event) {
        MessageFacts message = about(event, event.requestedBy()).changing(changes(event));
        MessageKind kind = event.reminder() ? MessageKind.APPROVAL_REMINDER : MessageKind.APPROVAL_DUE;
        tell(kind, event, event.approvers(), message);
    }

    /** What approvers who voted before need not read again. */
    private List<String> changes(ApprovalEvent event) {
        if (event.about().kind() != ApprovalSubject.Kind.REQUISITION) {
            return List.of();
        }
        Requisition requisition = requisition(event);
        return requisition.getVoted() == null
                ? List.of()
                : requisition.getContent().changedFrom(requisition.getVoted()).stream()
                        .map(Enum::name)
                        .toList();
    }

    void decided(@Observes ApprovalDecided event) {
        boolean approved = event.state() == FlowState.APPROVED;
        MessageFacts message = about(event, event.by());
        tell(
                approved ? MessageKind.APPROVAL_GIVEN : MessageKind.APPROVAL_REFUSED,
                event,
                Stream.concat(Stream.of(event.requestedBy()), owner(event))
                        .distinct()
                        .filter(reader -> !reader.equals(event.by()))
                        .toList(),
                approved ? message : message.saying(event.comment()));
    }

    /** Who asked first for what a colleague has asked for again. */
    private Stream<AccountId> owner(ApprovalDecided event) {
        return event.about().kind() == ApprovalSubject.Kind.REQUISITION
                ? Stream.of(requisition(event).getRequestedBy())
                : Stream.empty();
    }

    void takenBack(@Observes ApprovalTakenBack event) {
        tell(MessageKind.APPROVAL_TAKEN_BACK, event, event.approvers(), about(event, event.requestedBy()));
    }

    /** An owner who is the candidate learns nothing of the offer. */
    void missing(@Observes ApproverMissing event) {
        AccountId candidate = event.about().kind() == ApprovalSubject.Kind.OFFER
                ? facts.offerOf(event.about().id()).candidate()
                : null;
        List<Recipient> owners = facts.owners(event.organization()).stream()
                .filter(owner -> owner.account()
                        .filter(account -> account.equals(candidate))
                        .isEmpty())
                .toList();
        messenger.tell(MessageKind.APPROVER_MISSING, event, owners, about(event, null));
    }

    private void tell(MessageKind kind, ApprovalEvent event, List<AccountId> readers, MessageFacts message) {
        readers.stream()
                .filter(Objects::nonNull)
                .filter(reader -> facts.isMember(reader, event.organization()))
                .flatMap(reader -> facts.account(reader).stream())
                .forEach(reader -> messenger.tell(kind, event, reader, message));
    }

    private MessageFacts about(ApprovalEvent event, AccountId by) {
        String name = by == null ? "" : facts.account(by).map(Recipient::name).orElse("");
        MessageFacts message = MessageFacts.NONE
                .aboutOrganization(facts.organizationName(event.organization()))
                .by(name);
        return switch (event.about().kind()) {
            case REQUISITION -> {
                Requisition requisition = requisition(event);
                yield message.aboutPosting(
                        requisition.getContent().title(),
                        requisition.getReference().value());
            }
            case OFFER -> {
                AskedOffer offer = facts.offerOf(event.about().id());
                yield message.aboutPosting(offer.title(), offer.posting())
                        .aboutApplication(new ApplicationFacts(offer.application(), null, null))
                        .aboutOffer(new OfferFacts(offer.reference(), "OFFER", null));
            }
        };
    }

    private Requisition requisition(ApprovalEvent event) {
        return facts.requisition(event.about().id());
    }
}
