package org.jobwright.services.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.JobPostingPublished;
import org.jobwright.domain.jobs.JobPostingSubmitted;
import org.jobwright.domain.moderation.ModerationCaseDecided;
import org.jobwright.domain.notifications.MailKind;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.notifications.MessageFactsRepository.PostingFacts;

/**
 * What owners and recruiters are told about their adverts. An import of thousands is not answered with thousands of
 * mails: its own report says what was handed in, and only what is sent back or blocked is told one by one.
 */
@ApplicationScoped
class PostingMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private Messenger messenger;

    void submitted(@Observes JobPostingSubmitted event) {
        tellUnlessImported(MailKind.POSTING_SUBMITTED, event, event.posting(), event.organization());
    }

    void published(@Observes JobPostingPublished event) {
        tellUnlessImported(MailKind.POSTING_PUBLISHED, event, event.posting(), event.organization());
    }

    void decided(@Observes ModerationCaseDecided event) {
        switch (event.decision()) {
            case SENT_BACK -> tell(MailKind.POSTING_SENT_BACK, event);
            case BLOCKED -> tell(MailKind.POSTING_BLOCKED, event);
            case APPROVED, WITHDRAWN -> {
                // publishing has its own event, and who withdraws knows
            }
        }
    }

    private void tell(MailKind kind, ModerationCaseDecided event) {
        PostingFacts posting = facts.posting(event.posting());
        tell(
                kind,
                event,
                event.organization(),
                about(posting, event.organization()).saying(event.message()));
    }

    private void tellUnlessImported(MailKind kind, DomainEvent event, JobPostingId id, OrganizationId organization) {
        PostingFacts posting = facts.posting(id);
        if (!posting.imported()) {
            tell(kind, event, organization, about(posting, organization));
        }
    }

    private MessageFacts about(PostingFacts posting, OrganizationId organization) {
        return MessageFacts.NONE
                .aboutOrganization(facts.organizationName(organization))
                .aboutPosting(posting.title(), posting.reference());
    }

    private void tell(MailKind kind, DomainEvent event, OrganizationId organization, MessageFacts message) {
        messenger.tell(kind, event, facts.recruiters(organization), message);
    }
}
