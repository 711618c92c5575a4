package org.jobwright.services.notifications.messages;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.AccountEvent.StaffRoleGranted;
import org.jobwright.domain.accounts.AccountEvent.StaffRoleRevoked;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingSubmitted;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.appeals.AppealEvent.AppealLodged;
import org.jobwright.domain.moderation.reports.MessageReportEvent.MessageReported;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReported;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationVerificationLapsed;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationVerificationRequested;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.shared.caller.Together;

/**
 * Messages to staff. A moderator has at most one unread notice of each kind of work: the queue shows how much there is.
 */
@ApplicationScoped
class StaffMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    @Inject
    private Together together;

    /** After it may have become public at once: not all of these are read. */
    void submitted(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) JobPostingSubmitted event) {
        together.handle(StaffMessages.class, event, this::casesWait);
    }

    private void casesWait(List<JobPostingSubmitted> submissions) {
        submissions.stream()
                .filter(event -> facts.isInReview(event.posting()) || facts.isReviewedAfterwards(event.posting()))
                .findFirst()
                .ifPresent(first -> tellModerators(MessageKind.CASES_WAIT, MessageFacts.NONE, first.at()));
    }

    void reported(@Observes PostingReported event) {
        tellModerators(MessageKind.ADVERT_REPORTED, about(event.posting()), event.at());
    }

    void reported(@Observes MessageReported event) {
        tellModerators(MessageKind.MESSAGE_REPORTED, MessageFacts.NONE, event.at());
    }

    void appealed(@Observes AppealLodged event) {
        facts.reviewersWithoutNotice(event.appeal())
                .forEach(account -> messenger.notice(MessageKind.APPEALS_WAIT, account, MessageFacts.NONE, event.at()));
    }

    void verificationRequested(@Observes OrganizationVerificationRequested event) {
        verificationWaits(event.organization(), event.at());
    }

    void verificationLapsed(@Observes OrganizationVerificationLapsed event) {
        verificationWaits(event.organization(), event.at());
    }

    private void verificationWaits(OrganizationId organization, Instant now) {
        tellModerators(
                MessageKind.VERIFICATION_WAITS,
                MessageFacts.NONE.aboutOrganization(facts.organizationName(organization)),
                now);
    }

    void casesAreLate(Instant now) {
        tellModerators(MessageKind.CASES_LATE, MessageFacts.NONE, now);
    }

    void granted(@Observes StaffRoleGranted event) {
        staffChanged(event, event.account());
    }

    void revoked(@Observes StaffRoleRevoked event) {
        staffChanged(event, event.account());
    }

    /** To the person and every administrator, so that no administrator can do it unnoticed. */
    private void staffChanged(DomainEvent event, AccountId account) {
        Map<String, Recipient> recipients = new LinkedHashMap<>();
        facts.administrators().forEach(one -> recipients.put(one.email().value(), one));
        facts.account(account).ifPresent(person -> {
            recipients.put(person.email().value(), person);
            messenger.tell(
                    MessageKind.STAFF_CHANGED,
                    event,
                    recipients.values(),
                    MessageFacts.NONE.aboutOrganization(person.name()));
        });
    }

    private MessageFacts about(JobPostingId posting) {
        MessageFactsRepository.PostingFacts named = facts.posting(posting);
        return MessageFacts.NONE.aboutPosting(named.title(), named.reference());
    }

    private void tellModerators(MessageKind kind, MessageFacts message, Instant now) {
        facts.moderatorsWithoutNotice(kind).forEach(account -> messenger.notice(kind, account, message, now));
    }
}
