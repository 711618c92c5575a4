package org.jobwright.services.notifications.messages;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPostingEvent;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingGivenBack;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPublished;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingSubmitted;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingUnpublished;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.jobs.law.LawBreachEvent;
import org.jobwright.domain.jobs.law.LawBreachEvent.AdvertsBreakLaw;
import org.jobwright.domain.jobs.law.LawBreachEvent.AdvertsPausedByLaw;
import org.jobwright.domain.notifications.DecisionFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.WaitingPeople;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.notifications.messages.MessageFactsRepository.PostingFacts;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Together;

/**
 * Messages to owners and recruiters about their adverts. An import of thousands does not cause thousands of mails: its
 * own report lists what was submitted. Outcomes are mailed one by one as long as there are few; the same goes for what
 * programs submit.
 */
@ApplicationScoped
class PostingMessages {

    /** Up to this many adverts of one import, or by programs of a day, are mailed one by one. */
    private static final int FEW = 20;

    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    @Inject
    private Together together;

    @Inject
    private Caller caller;

    private record Asked(ImportRunId run) {}

    /** After it may have become public at once: that is told instead. */
    void submitted(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) JobPostingSubmitted event) {
        together.handle(PostingMessages.class, event, all -> all.forEach(this::tellSubmitted));
    }

    private void tellSubmitted(JobPostingSubmitted event) {
        PostingFacts posting = facts.posting(event.posting());
        if (posting.importRun().isEmpty() && facts.isInReview(event.posting()) && !isOneOfMany(event)) {
            tell(MessageKind.POSTING_SUBMITTED, event, event.organization(), about(posting, event.organization()));
        }
    }

    void published(@Observes JobPostingPublished event) {
        PostingFacts posting = facts.posting(event.posting());
        if (posting.importRun().filter(this::isLarge).isEmpty() && !isOneOfMany(event)) {
            tell(MessageKind.POSTING_PUBLISHED, event, event.organization(), about(posting, event.organization()));
        }
    }

    private boolean isLarge(ImportRunId run) {
        return caller.once(new Asked(run), () -> facts.isLarge(run, FEW));
    }

    /** Of the adverts that programs submitted within a day, only the first are mailed one by one. */
    private boolean isOneOfMany(JobPostingEvent event) {
        return facts.isOneOfManyByPrograms(event.posting(), event.at().minus(A_DAY), FEW);
    }

    void givenBack(@Observes JobPostingGivenBack event) {
        tell(MessageKind.POSTING_GIVEN_BACK, event, event.posting(), event.organization(), event.reason());
    }

    void unpublished(@Observes JobPostingUnpublished event) {
        tell(MessageKind.POSTING_IN_REVIEW_AGAIN, event, event.posting(), event.organization(), "");
    }

    void breakLaw(@Observes AdvertsBreakLaw event) {
        tellOwners(MessageKind.LAW_CHANGED, event, new WaitingPeople(event.adverts(), event.until()), Optional.empty());
    }

    /** Of one advert with its statement of reasons; the page of each of several leads to its own. */
    void pausedByLaw(@Observes AdvertsPausedByLaw event) {
        tellOwners(
                MessageKind.LAW_PAUSED,
                event,
                new WaitingPeople(event.adverts(), event.at()),
                event.adverts() == 1 ? facts.decidedByRule(event.organization()) : Optional.empty());
    }

    private void tellOwners(
            MessageKind kind, LawBreachEvent event, WaitingPeople adverts, Optional<DecisionFacts> decision) {
        MessageFacts message = MessageFacts.NONE
                .aboutOrganization(facts.organizationName(event.organization()))
                .waiting(adverts);
        messenger.tell(
                kind,
                event,
                facts.owners(event.organization()),
                decision.map(message::stating).orElse(message));
    }

    private void tell(MessageKind kind, DomainEvent event, JobPostingId id, OrganizationId organization, String words) {
        PostingFacts posting = facts.posting(id);
        tell(kind, event, organization, about(posting, organization).saying(words));
    }

    private MessageFacts about(PostingFacts posting, OrganizationId organization) {
        return MessageFacts.NONE
                .aboutOrganization(facts.organizationName(organization))
                .aboutPosting(posting.title(), posting.reference());
    }

    private void tell(MessageKind kind, DomainEvent event, OrganizationId organization, MessageFacts message) {
        messenger.tell(kind, event, facts.recruiters(organization), message);
    }
}
